package io.github.hookswitch.local.internal.ssm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.hookswitch.local.internal.state.Maps;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The parameters that are kept in AWS Systems Manager, each in one account and Region. What AWS itself publishes and what a
 * CDK bootstrap leaves behind is found too, unless somebody put another value.
 */
public final class SsmParameters {
    /** The type of most parameters. */
    public static final String STRING = "String";

    private static final int MOST_VERSIONS = 100;
    // Higher than any that a CDK asks for.
    private static final String BOOTSTRAP_VERSION = "100";
    private static final Pattern BOOTSTRAP = Pattern.compile("/cdk-bootstrap/[A-Za-z0-9]+/version");

    private final InstantSource clock;
    private final PublicParameters published;
    private final Map<String, NavigableMap<String, Kept>> places = new TreeMap<>();

    private static final class Kept {
        final List<Parameter> versions = new ArrayList<>();
        final Map<String, String> tags = new TreeMap<>();

        Parameter latest() {
            return versions.get(versions.size() - 1);
        }
    }

    /**
     * A store without parameters.
     *
     * @param clock tells when a parameter was put
     * @param published what AWS publishes
     */
    public SsmParameters(InstantSource clock, PublicParameters published) {
        this.clock = clock;
        this.published = published;
    }

    /**
     * Puts a parameter, as a further version if there is one.
     *
     * @param account 12 digits
     * @param region the Region
     * @param name the name
     * @param type {@code String}, {@code StringList} or {@code SecureString}
     * @param value the value
     * @param details see {@link Parameter#details}
     * @return the parameter as it is now
     */
    public synchronized Parameter put(
            String account, String region, String name, String type, String value, Map<String, String> details) {
        Kept kept = place(account, region).computeIfAbsent(name, missing -> new Kept());
        long version = kept.versions.isEmpty() ? 1 : kept.latest().version() + 1;
        Parameter parameter = new Parameter(name, type, value, version, clock.instant(), details);
        kept.versions.add(parameter);
        if (kept.versions.size() > MOST_VERSIONS) {
            kept.versions.remove(0);
        }
        return parameter;
    }

    /**
     * Removes a parameter with all its versions.
     *
     * @param account 12 digits
     * @param region the Region
     * @param name the name
     * @return false if there was none
     */
    public synchronized boolean remove(String account, String region, String name) {
        return place(account, region).remove(name) != null;
    }

    /**
     * Looks a parameter up.
     *
     * @param account 12 digits
     * @param region the Region
     * @param name the name
     * @return its latest version, or what stands for it here; empty if there is none
     */
    public synchronized Optional<Parameter> find(String account, String region, String name) {
        Optional<Parameter> kept = kept(account, region, name);
        if (kept.isPresent()) {
            return kept;
        }
        if (BOOTSTRAP.matcher(name).matches()) {
            return Optional.of(fixed(name, BOOTSTRAP_VERSION));
        }
        return published.find(name).map(value -> fixed(name, value));
    }

    /**
     * Looks a parameter up that somebody put.
     *
     * @param account 12 digits
     * @param region the Region
     * @param name the name
     * @return its latest version; empty if there is none
     */
    public synchronized Optional<Parameter> kept(String account, String region, String name) {
        return Optional.ofNullable(place(account, region).get(name)).map(Kept::latest);
    }

    private static Parameter fixed(String name, String value) {
        return new Parameter(name, STRING, value, 1, Instant.EPOCH, Map.of());
    }

    /**
     * All versions of a parameter.
     *
     * @param account 12 digits
     * @param region the Region
     * @param name the name
     * @return the oldest first; empty if there is no such parameter
     */
    public synchronized List<Parameter> versions(String account, String region, String name) {
        Kept kept = place(account, region).get(name);
        return kept == null ? List.of() : List.copyOf(kept.versions);
    }

    /**
     * All parameters of an account in a Region.
     *
     * @param account 12 digits
     * @param region the Region
     * @return their latest versions by name
     */
    public synchronized List<Parameter> all(String account, String region) {
        return place(account, region).values().stream().map(Kept::latest).toList();
    }

    /**
     * The tags of a parameter.
     *
     * @param account 12 digits
     * @param region the Region
     * @param name the name
     * @return the tags by key; empty if there is no such parameter
     */
    public synchronized Optional<Map<String, String>> tags(String account, String region, String name) {
        return Optional.ofNullable(place(account, region).get(name)).map(kept -> new TreeMap<>(kept.tags));
    }

    /**
     * Gives a parameter tags instead of those that it had.
     *
     * @param account 12 digits
     * @param region the Region
     * @param name the name; of one that is not there nothing is kept
     * @param tags the tags by key
     */
    public synchronized void tag(String account, String region, String name, Map<String, String> tags) {
        Kept kept = place(account, region).get(name);
        if (kept != null) {
            kept.tags.clear();
            kept.tags.putAll(tags);
        }
    }

    /** All that was put. */
    synchronized JsonNode saved() {
        ArrayNode saved = JsonNodeFactory.instance.arrayNode();
        places.forEach((place, all) -> all.forEach((name, kept) -> {
            ObjectNode node = saved.addObject().put("place", place).put("name", name);
            node.set("tags", Maps.json(kept.tags));
            ArrayNode versions = node.putArray("versions");
            kept.versions.forEach(version -> versions.addObject()
                    .put("type", version.type())
                    .put("value", version.value())
                    .put("version", version.version())
                    .put("lastModified", version.lastModified().toString())
                    .set("details", Maps.json(version.details())));
        }));
        return saved;
    }

    /** Brings back what was saved. */
    synchronized void restore(JsonNode saved) {
        for (JsonNode node : saved) {
            Kept kept = new Kept();
            kept.tags.putAll(Maps.of(node.path("tags")));
            for (JsonNode version : node.path("versions")) {
                kept.versions.add(new Parameter(
                        node.path("name").asText(),
                        version.path("type").asText(),
                        version.path("value").asText(),
                        version.path("version").asLong(),
                        Instant.parse(version.path("lastModified").asText()),
                        Maps.of(version.path("details"))));
            }
            places.computeIfAbsent(node.path("place").asText(), missing -> new TreeMap<>())
                    .put(node.path("name").asText(), kept);
        }
    }

    private NavigableMap<String, Kept> place(String account, String region) {
        return places.computeIfAbsent(account + "/" + region, missing -> new TreeMap<>());
    }
}

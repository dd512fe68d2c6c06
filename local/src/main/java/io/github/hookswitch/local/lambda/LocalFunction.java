package io.github.hookswitch.local.lambda;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One function: its newest version, published versions, aliases and resource policies. Guarded by its owner. */
final class LocalFunction {
    private final FunctionVersion.Host host;
    private final Map<Integer, FunctionVersion> versions = new TreeMap<>();
    private final Map<String, String> aliases = new TreeMap<>();
    private final Map<String, List<FunctionPermission>> policies = new HashMap<>();
    private final Map<String, Integer> retries = new HashMap<>();
    private final Map<String, String> tags = new TreeMap<>();
    private final List<FunctionVersion> retired = new ArrayList<>();
    private FunctionVersion latest;
    private int lastVersion;

    LocalFunction(FunctionConfiguration configuration, FunctionVersion.Host host) {
        this.host = host;
        this.latest = new FunctionVersion(configuration, FunctionArn.LATEST, host);
    }

    /** Replaces code and configuration of the newest version; the caller retires the version that is returned. */
    FunctionVersion replaceLatest(FunctionConfiguration configuration) {
        FunctionVersion old = latest;
        retired.removeIf(version -> !version.running());
        retired.add(old);
        latest = new FunctionVersion(configuration, FunctionArn.LATEST, host);
        return old;
    }

    /** As in Lambda, publishing what the last version already holds returns that version. */
    String publish() {
        FunctionVersion last = versions.get(lastVersion);
        if (last == null || !last.sameAs(latest)) {
            lastVersion++;
            versions.put(lastVersion, new FunctionVersion(latest.configuration(), Integer.toString(lastVersion), host));
        }
        return Integer.toString(lastVersion);
    }

    void restore(int version) {
        lastVersion = Math.max(lastVersion, version);
        versions.put(version, new FunctionVersion(latest.configuration(), Integer.toString(version), host));
    }

    List<FunctionVersion> published() {
        return List.copyOf(versions.values());
    }

    Map<String, String> aliases() {
        return aliases;
    }

    Map<String, String> tags() {
        return tags;
    }

    void putAlias(String name, String version) {
        aliases.put(name, version);
    }

    boolean removeAlias(String name) {
        policies.remove(name);
        return aliases.remove(name) != null;
    }

    @Nullable
    FunctionVersion removeVersion(String version) {
        policies.remove(version);
        return version.matches("\\d{1,9}") ? versions.remove(Integer.parseInt(version)) : null;
    }

    /** What the qualifier runs: the newest version, a published one, or the one an alias points to. */
    Optional<FunctionVersion> version(@Nullable String qualifier) {
        if (qualifier == null || qualifier.equals(FunctionArn.LATEST)) {
            return Optional.of(latest);
        }
        String version = aliases.getOrDefault(qualifier, qualifier);
        if (version.equals(FunctionArn.LATEST)) {
            return Optional.of(latest);
        }
        return version.matches("\\d{1,9}")
                ? Optional.ofNullable(versions.get(Integer.parseInt(version)))
                : Optional.empty();
    }

    /** Each qualifier has a policy of its own; the function's is kept under the empty string. */
    List<FunctionPermission> policy(@Nullable String qualifier) {
        return policies.computeIfAbsent(qualifier == null ? "" : qualifier, key -> new ArrayList<>());
    }

    void maximumRetries(@Nullable String qualifier, int count) {
        retries.put(qualifier == null ? "" : qualifier, count);
    }

    int maximumRetries(@Nullable String qualifier) {
        return retries.getOrDefault(qualifier == null ? "" : qualifier, LocalFunctions.MAXIMUM_ASYNC_RETRIES);
    }

    List<FunctionVersion> allVersions() {
        List<FunctionVersion> all = new ArrayList<>(versions.values());
        all.add(latest);
        all.addAll(retired);
        return all;
    }

    String qualifiers() {
        return "versions " + versions.keySet() + ", aliases " + aliases.keySet();
    }
}

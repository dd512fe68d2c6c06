package io.github.hookswitch.local.chime;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The Voice Connectors of the account. Not thread-safe. */
final class VoiceConnectors {
    private static final int ID_LENGTH = 22;

    private final Options options;
    private final Ids ids;
    private final Map<String, VoiceConnector> connectors = new LinkedHashMap<>();

    VoiceConnectors(Options options) {
        this.options = options;
        this.ids = new Ids("voice-connector", options);
    }

    void restore(VoiceConnector connector) {
        connectors.put(connector.id(), connector);
    }

    List<VoiceConnector> all() {
        return new ArrayList<>(connectors.values());
    }

    List<VoiceConnector> in(String region) {
        return all().stream()
                .filter(connector -> connector.region().equals(region))
                .toList();
    }

    @Nullable
    VoiceConnector find(String id) {
        return connectors.get(id);
    }

    VoiceConnector get(String id) {
        VoiceConnector connector = connectors.get(id);
        if (connector == null) {
            throw ChimeServiceException.notFound("Voice Connector " + id + " does not exist");
        }
        return connector;
    }

    VoiceConnector create(String name, String awsRegion, boolean requireEncryption, Instant now) {
        Constraints.resourceName(name);
        Constraints.oneOf("AwsRegion", awsRegion, Regions.APPLICATIONS);
        String id = shortened(ids.next(longId -> connectors.containsKey(shortened(longId))));
        String arn = "arn:aws:chime:" + awsRegion + ":" + options.accountId() + ":vc/" + id;
        VoiceConnector connector = new VoiceConnector(id, arn, name, awsRegion, requireEncryption, now, now);
        connectors.put(id, connector);
        return connector;
    }

    VoiceConnector update(String id, String name, boolean requireEncryption, Instant now) {
        VoiceConnector changed = get(id).with(Constraints.resourceName(name), requireEncryption, now);
        connectors.put(id, changed);
        return changed;
    }

    void delete(String id) {
        connectors.remove(get(id).id());
    }

    private static String shortened(String longId) {
        return longId.replace("-", "").substring(0, ID_LENGTH);
    }
}

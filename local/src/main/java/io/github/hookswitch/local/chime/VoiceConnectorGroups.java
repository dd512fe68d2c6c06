package io.github.hookswitch.local.chime;

import io.github.hookswitch.local.chime.VoiceConnectorGroup.Item;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The Voice Connector groups of the account. */
final class VoiceConnectorGroups {
    private static final int MOST_ITEMS = 3;

    private final Options options;
    private final VoiceConnectors connectors;
    private final Ids ids;
    private final Map<String, VoiceConnectorGroup> groups = new LinkedHashMap<>();

    VoiceConnectorGroups(Options options, VoiceConnectors connectors) {
        this.options = options;
        this.connectors = connectors;
        this.ids = new Ids("voice-connector-group", options);
    }

    List<VoiceConnectorGroup> all() {
        return new ArrayList<>(groups.values());
    }

    VoiceConnectorGroup get(String id) {
        VoiceConnectorGroup group = groups.get(id);
        if (group == null) {
            throw ChimeServiceException.notFound("Voice Connector group " + id + " does not exist");
        }
        return group;
    }

    VoiceConnectorGroup create(String name, List<Item> items, String region, Instant now) {
        Constraints.resourceName(name);
        check(items);
        String id = ids.next();
        String arn = "arn:aws:chime:" + region + ":" + options.accountId() + ":vcg/" + id;
        VoiceConnectorGroup group = new VoiceConnectorGroup(id, arn, name, items, now, now);
        groups.put(id, group);
        return group;
    }

    VoiceConnectorGroup update(String id, String name, List<Item> items, Instant now) {
        Constraints.resourceName(name);
        VoiceConnectorGroup group = get(id);
        check(items);
        VoiceConnectorGroup changed = group.with(name, items, now);
        groups.put(id, changed);
        return changed;
    }

    void delete(String id) {
        VoiceConnectorGroup group = get(id);
        if (!group.items().isEmpty()) {
            throw ChimeServiceException.conflict(
                    "Voice Connector group " + id + " has Voice Connectors; take them out before you delete it");
        }
        groups.remove(id);
    }

    boolean has(String voiceConnectorId) {
        return groups.values().stream()
                .flatMap(group -> group.items().stream())
                .anyMatch(item -> item.voiceConnectorId().equals(voiceConnectorId));
    }

    private void check(List<Item> items) {
        Constraints.size("VoiceConnectorItems", items.size(), 0, MOST_ITEMS);
        for (Item item : items) {
            if (connectors.find(item.voiceConnectorId()) == null) {
                throw ChimeServiceException.badRequest(
                        "Voice Connector " + item.voiceConnectorId() + " does not exist");
            }
        }
    }
}

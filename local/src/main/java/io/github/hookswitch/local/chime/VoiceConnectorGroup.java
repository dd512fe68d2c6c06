package io.github.hookswitch.local.chime;

import java.time.Instant;
import java.util.List;

/** Voice Connectors of several Regions that stand in for each other. */
record VoiceConnectorGroup(String id, String arn, String name, List<Item> items, Instant created, Instant updated) {

    VoiceConnectorGroup {
        items = List.copyOf(items);
    }

    record Item(String voiceConnectorId, int priority) {}

    VoiceConnectorGroup with(String newName, List<Item> newItems, Instant now) {
        return new VoiceConnectorGroup(id, arn, newName, newItems, created, now);
    }
}

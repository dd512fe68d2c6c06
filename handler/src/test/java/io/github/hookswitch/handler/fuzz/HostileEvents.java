package io.github.hookswitch.handler.fuzz;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.hookswitch.handler.Fixtures;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Events that went wrong on their way: each is a fixture with a few changes, the same for the same seed. */
public final class HostileEvents {
    private final List<JsonNode> events = Fixtures.events().stream()
            .map(file -> Fixtures.tree("events/" + file))
            .toList();

    private final ObjectMapper json = new ObjectMapper(JsonFactory.builder()
            .streamWriteConstraints(
                    StreamWriteConstraints.builder().maxNestingDepth(10_000).build())
            .build());

    /** The event of a seed. */
    public byte[] event(long seed) {
        Random random = new Random(seed);
        // The first numbers of neighbouring seeds are alike.
        random.nextLong();
        JsonNode event = events.get(random.nextInt(events.size())).deepCopy();
        TreeMutation trees = new TreeMutation(random, this::text);
        for (int changes = random.nextInt(4); changes >= 0; changes--) {
            event = trees.change(event);
        }
        byte[] bytes = text(event).getBytes(StandardCharsets.UTF_8);
        return random.nextInt(4) == 0 ? new ByteMutation(random).change(bytes) : bytes;
    }

    private String text(JsonNode event) {
        try {
            return json.writeValueAsString(event);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}

package io.github.hookswitch.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.hookswitch.local.deployment.Stacks;
import io.github.hookswitch.local.internal.state.Blobs;
import io.github.hookswitch.local.internal.state.Stateful;

/** Keeps the stacks over a restart, and so the functions and roles that they made. */
final class StackStore implements Stateful {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Stacks stacks;

    StackStore(Stacks stacks) {
        this.stacks = stacks;
    }

    @Override
    public String name() {
        return "stacks";
    }

    @Override
    public JsonNode save(Blobs blobs) {
        try {
            return MAPPER.readTree(stacks.saved(blobs::put));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void restore(JsonNode saved, Blobs blobs) {
        stacks.restore(saved.toString(), blobs::get);
    }
}

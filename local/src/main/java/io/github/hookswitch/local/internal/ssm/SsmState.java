package io.github.hookswitch.local.internal.ssm;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.hookswitch.local.internal.state.Blobs;
import io.github.hookswitch.local.internal.state.Stateful;

/** Keeps the parameters over a restart. */
public final class SsmState implements Stateful {
    private final SsmParameters parameters;

    /**
     * Keeps parameters.
     *
     * @param parameters the parameters
     */
    public SsmState(SsmParameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public String name() {
        return "ssm";
    }

    @Override
    public JsonNode save(Blobs blobs) {
        return parameters.saved();
    }

    @Override
    public void restore(JsonNode saved, Blobs blobs) {
        parameters.restore(saved);
    }
}

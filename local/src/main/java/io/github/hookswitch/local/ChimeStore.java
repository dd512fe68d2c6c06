package io.github.hookswitch.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.hookswitch.local.chime.ChimeAccounts;
import io.github.hookswitch.local.internal.state.Blobs;
import io.github.hookswitch.local.internal.state.Stateful;

/** Keeps the phone numbers of all accounts over a restart, with what leads calls to them. */
final class ChimeStore implements Stateful {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final ChimeAccounts accounts;

    ChimeStore(ChimeAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public String name() {
        return "chime";
    }

    @Override
    public JsonNode save(Blobs blobs) {
        try {
            return MAPPER.readTree(accounts.saved());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void restore(JsonNode saved, Blobs blobs) {
        accounts.restore(saved.toString());
    }
}

package io.github.hookswitch.simulator.call;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What a bot understood; the {@code Intent} of {@code IntentResult}.
 *
 * @param name name of the intent
 * @param slots values of its slots by name, in their order; an empty string is a slot without value
 * @param state {@code Fulfilled}, {@code ReadyForFulfillment} or {@code Failed}
 * @param confirmationState {@code Confirmed}, {@code Denied} or {@code None}
 */
public record BotIntent(String name, Map<String, String> slots, String state, String confirmationState) {

    /** Copies the slots. */
    public BotIntent {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(confirmationState, "confirmationState");
        slots = Collections.unmodifiableMap(new LinkedHashMap<>(slots));
    }

    /**
     * An intent that was fulfilled.
     *
     * @param name name of the intent
     * @param slots values of its slots by name
     * @return the intent, with the confirmation state {@code None}
     */
    public static BotIntent fulfilled(String name, Map<String, String> slots) {
        return new BotIntent(name, slots, "Fulfilled", "None");
    }

    /**
     * An intent that failed.
     *
     * @param name name of the intent, {@code FallbackIntent} if the bot understood nothing
     * @return the intent, without slots and with the confirmation state {@code None}
     */
    public static BotIntent failed(String name) {
        return new BotIntent(name, Map.of(), "Failed", "None");
    }
}

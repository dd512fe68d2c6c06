package io.github.hookswitch.handler.event;

import io.github.hookswitch.handler.internal.Arguments;
import org.jspecify.annotations.Nullable;

/**
 * {@code HANGUP}: a leg ended. Another leg of the call stays connected, and billed, until an action hangs it up or its party leaves.
 *
 * @param envelope what every event carries
 * @param action names the leg that ended; its type is not always {@code Hangup}
 * @param sipResponseCode 0 for normal clearing, 480 for no answer, 486 for busy, 487 for cancelled; null if not given
 */
public record Hangup(
        EventEnvelope envelope,
        ActionReport action,
        @Nullable Integer sipResponseCode) implements CallEvent {

    public Hangup {
        Arguments.notNull("envelope", envelope);
        Arguments.notNull("action", action);
    }

    @Override
    public <R> R accept(CallEventVisitor<R> visitor) {
        return visitor.onHangup(this);
    }
}

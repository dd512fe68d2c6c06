package io.github.hookswitch.local.chime;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The outbound calling name of a phone number. A change is pending for a while, and no other is accepted meanwhile.
 *
 * @param text the name; empty while its removal is pending
 * @param pendingUntil when the change is complete, null once it is
 * @see <a href="https://docs.aws.amazon.com/chime-sdk/latest/ag/calling-name.html">Setting outbound calling names</a>
 */
public record CallingName(String text, @Nullable Instant pendingUntil) {

    /** Whether the last change is not complete yet. */
    boolean pending() {
        return pendingUntil != null;
    }

    /** The name at a moment; null if its removal is complete. */
    @Nullable
    CallingName at(Instant now) {
        if (pendingUntil == null || now.isBefore(pendingUntil)) {
            return this;
        }
        return text.isEmpty() ? null : new CallingName(text, null);
    }
}

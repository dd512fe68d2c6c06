package io.github.hookswitch.handler.internal.log;

import io.github.hookswitch.handler.event.ActionError;
import io.github.hookswitch.handler.event.ActionFailed;
import io.github.hookswitch.handler.event.ActionSuccessful;
import io.github.hookswitch.handler.event.CallEvent;
import io.github.hookswitch.handler.event.DigitsReceived;

/** Tells whether a text about an event may quote digits that a caller typed: a card's number, a PIN, of any length. */
final class TypedDigits {

    private static final String WORD = "digits";

    private TypedDigits() {}

    /** Whether the event carries digits, or is about an action that sends or collects some. */
    static boolean areIn(CallEvent event) {
        if (event instanceof DigitsReceived) {
            return true;
        }
        if (event instanceof ActionSuccessful successful) {
            return successful.action().receivedDigits() != null;
        }
        return event instanceof ActionFailed failed
                && (failed.action().receivedDigits() != null
                        || isIn(failed.action().type())
                        || areNamedBy(failed.error()));
    }

    /** Whether the service speaks of digits, and may say which. */
    static boolean areNamedBy(ActionError error) {
        return isIn(error.type()) || isIn(error.message());
    }

    private static boolean isIn(String text) {
        for (int i = text.length() - WORD.length(); i >= 0; i--) {
            if (text.regionMatches(true, i, WORD, 0, WORD.length())) {
                return true;
            }
        }
        return false;
    }
}

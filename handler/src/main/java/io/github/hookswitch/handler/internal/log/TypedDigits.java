package io.github.hookswitch.handler.internal.log;

import io.github.hookswitch.handler.event.ActionError;
import io.github.hookswitch.handler.event.ActionFailed;
import io.github.hookswitch.handler.event.ActionReport;
import io.github.hookswitch.handler.event.ActionType;
import io.github.hookswitch.handler.event.CallEvent;
import io.github.hookswitch.handler.event.CallUpdateRequested;
import io.github.hookswitch.handler.event.DigitsReceived;
import io.github.hookswitch.handler.event.NewOutboundCall;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells whether a text about an event may quote digits that a caller typed: a card's number, a PIN, of any length. */
final class TypedDigits {

    private static final String WORD = "digits";
    private static final int SHORTEST_PIN = 3;

    private TypedDigits() {}

    /**
     * Whether the event carries digits, be it as attributes or arguments, or is about an action that sends or collects some
     * or talks to a bot.
     */
    static boolean areIn(CallEvent event) {
        return event instanceof DigitsReceived
                || areIn(event.action())
                || (event instanceof ActionFailed failed && areNamedBy(failed.error()))
                || isADigitString(event.call().transactionAttributes())
                || (event instanceof CallUpdateRequested update && isADigitString(update.arguments()))
                || (event instanceof NewOutboundCall call && isADigitString(call.arguments()));
    }

    private static boolean areIn(@Nullable ActionReport action) {
        return action != null
                && (action.receivedDigits() != null
                        || isIn(action.type())
                        || action.isFor(ActionType.START_BOT_CONVERSATION));
    }

    /** Whether one of the values may have been typed: digits, and as many of them as a PIN has at least. */
    private static boolean isADigitString(Map<String, String> values) {
        for (String value : values.values()) {
            if (value.length() >= SHORTEST_PIN && hasDigitsOnly(value)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasDigitsOnly(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (!Character.isDigit(value.charAt(i)) && value.charAt(i) != '#' && value.charAt(i) != '*') {
                return false;
            }
        }
        return true;
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

package io.github.hookswitch.handler.hangup;

import io.github.hookswitch.handler.Response;
import io.github.hookswitch.handler.action.Action;
import io.github.hookswitch.handler.event.CallEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What has to be known of earlier events of a call; it travels in one transaction attribute. */
enum CallMemory {
    /** Nothing; takes no attribute. */
    NOTHING(""),

    /** Digits are registered: a caller in silence may still press keys. */
    AWAITS_DIGITS("AwaitsDigits"),

    /** An update has asked for the end of the call. */
    IS_TO_END("IsToEnd");

    static final String ATTRIBUTE = "Hookswitch";

    /** One page of the guide allows 100, but the service has refused more than 10. */
    private static final int MAX_ATTRIBUTES = 10;

    private final String value;

    CallMemory(String value) {
        this.value = value;
    }

    static CallMemory of(CallEvent event) {
        String stored = event.call().transactionAttributes().get(ATTRIBUTE);
        if (stored == null) {
            return NOTHING;
        }
        if (stored.equals(IS_TO_END.value)) {
            return IS_TO_END;
        }
        return stored.equals(AWAITS_DIGITS.value) ? AWAITS_DIGITS : NOTHING;
    }

    /** What is to be known after these actions. */
    CallMemory after(List<Action> actions) {
        if (this == NOTHING) {
            for (Action action : actions) {
                if (action.type().equals("ReceiveDigits")) {
                    return AWAITS_DIGITS;
                }
            }
        }
        return this;
    }

    /** Has it stored along with the handler's attributes, unless it is stored or there is no room. */
    Response storedBy(Response answer, CallEvent event) {
        Map<String, String> own = answer.transactionAttributes();
        boolean isStored = own == null && this == of(event);
        if (this == NOTHING || isStored) {
            return answer;
        }
        Map<String, String> all = new LinkedHashMap<>(own == null ? event.call().transactionAttributes() : own);
        all.put(ATTRIBUTE, value);
        if (all.size() > MAX_ATTRIBUTES) {
            return answer;
        }
        try {
            return answer.withTransactionAttributes(all);
        } catch (IllegalArgumentException tooLarge) {
            return answer;
        }
    }
}

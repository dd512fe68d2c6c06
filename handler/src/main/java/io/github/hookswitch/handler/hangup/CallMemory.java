package io.github.hookswitch.handler.hangup;

import io.github.hookswitch.handler.Response;
import io.github.hookswitch.handler.event.CallEvent;
import io.github.hookswitch.handler.event.LegTag;
import io.github.hookswitch.handler.event.Participant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What has to be known of earlier events of a call; it travels in one transaction attribute, as words.
 *
 * <p>No record, because nobody compares memories and a record's own methods cost a fresh runtime classes.
 */
final class CallMemory {

    static final String ATTRIBUTE = "Hookswitch";

    /** Of a call without a past; takes no attribute. */
    static final CallMemory NOTHING = new CallMemory(false, false, null, null);

    /** One page of the guide allows 100, but the service has refused more than 10. */
    private static final int MAX_ATTRIBUTES = 10;

    private static final String IS_TO_END = "IsToEnd";
    private static final String AWAITS_DIGITS = "AwaitsDigits";
    private static final String AWAITS_DIGITS_OF = "AwaitsDigits:";

    private final boolean isToEnd;
    private final boolean awaitsDigitsOfCaller;
    private final @Nullable String awaitsDigitsOf;
    private final @Nullable ReleasedLeg released;

    private CallMemory(
            boolean isToEnd,
            boolean awaitsDigitsOfCaller,
            @Nullable String awaitsDigitsOf,
            @Nullable ReleasedLeg released) {
        this.isToEnd = isToEnd;
        this.awaitsDigitsOfCaller = awaitsDigitsOfCaller;
        this.awaitsDigitsOf = awaitsDigitsOf;
        this.released = released;
    }

    static CallMemory of(CallEvent event) {
        String stored = event.call().transactionAttributes().get(ATTRIBUTE);
        return stored == null ? NOTHING : read(stored);
    }

    /** An update has asked for the end of the call. */
    boolean isToEnd() {
        return isToEnd;
    }

    CallMemory withEnd() {
        return new CallMemory(true, false, null, null);
    }

    /** The leg without which the call goes on; null if there is none. */
    @Nullable
    ReleasedLeg released() {
        return released;
    }

    CallMemory withReleasedLeg(@Nullable ReleasedLeg newReleasedLeg) {
        return new CallMemory(isToEnd, awaitsDigitsOfCaller, awaitsDigitsOf, newReleasedLeg);
    }

    /** Digits are registered on a leg; null if it is not known on which. */
    CallMemory withDigitsOf(@Nullable Participant leg) {
        return leg == null || leg.callId().isBlank() || LegTag.A.equals(leg.participantTag())
                ? new CallMemory(isToEnd, true, awaitsDigitsOf, released)
                : new CallMemory(isToEnd, awaitsDigitsOfCaller, leg.callId(), released);
    }

    /** Whether digits are registered for one of these legs: a party in silence may still press keys. */
    boolean awaitsDigitsOf(List<Participant> legs) {
        for (Participant leg : legs) {
            boolean ofAnother = LegTag.B.equals(leg.participantTag());
            if ((awaitsDigitsOfCaller && !ofAnother) || leg.callId().equals(awaitsDigitsOf)) {
                return true;
            }
        }
        return false;
    }

    /** Has it stored along with the handler's attributes, unless it is stored or there is no room. */
    Response storedBy(Response answer, CallEvent event) {
        Map<String, String> own = answer.transactionAttributes();
        CallMemory stored = of(event);
        String text = text();
        boolean isStored = text.equals(stored.text());
        if (own == null ? isStored : text.isEmpty() && isStored && !own.containsKey(ATTRIBUTE)) {
            return answer;
        }
        Map<String, String> all = new LinkedHashMap<>(own == null ? event.call().transactionAttributes() : own);
        // Also when there is nothing left to know: left out, it would stay if the service merges attributes.
        all.put(ATTRIBUTE, text);
        if (all.size() > MAX_ATTRIBUTES) {
            return answer;
        }
        try {
            return answer.withTransactionAttributes(all);
        } catch (IllegalArgumentException tooLarge) {
            return answer;
        }
    }

    private static CallMemory read(String stored) {
        CallMemory memory = NOTHING;
        int from = 0;
        while (from < stored.length()) {
            int space = stored.indexOf(' ', from);
            int to = space < 0 ? stored.length() : space;
            memory = memory.withWord(stored.substring(from, to));
            from = to + 1;
        }
        return memory;
    }

    private CallMemory withWord(String word) {
        if (word.equals(IS_TO_END)) {
            return withEnd();
        }
        if (word.equals(AWAITS_DIGITS)) {
            return new CallMemory(isToEnd, true, awaitsDigitsOf, released);
        }
        if (word.startsWith(AWAITS_DIGITS_OF)) {
            return new CallMemory(isToEnd, awaitsDigitsOfCaller, word.substring(AWAITS_DIGITS_OF.length()), released);
        }
        ReleasedLeg known = ReleasedLeg.read(word);
        return known == null ? this : withReleasedLeg(known);
    }

    private String text() {
        if (isToEnd) {
            return IS_TO_END;
        }
        String text = awaitsDigitsOfCaller ? AWAITS_DIGITS : "";
        if (awaitsDigitsOf != null) {
            text = joined(text, AWAITS_DIGITS_OF.concat(awaitsDigitsOf));
        }
        return released == null ? text : joined(text, released.word());
    }

    private static String joined(String text, String word) {
        return text.isEmpty() ? word : text.concat(" ").concat(word);
    }
}

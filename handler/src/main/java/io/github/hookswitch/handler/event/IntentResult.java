package io.github.hookswitch.handler.event;

import io.github.hookswitch.handler.internal.Arguments;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a bot understood.
 *
 * @param sessionId the bot's session, which is the call id
 * @param sessionAttributes what the bot was told and has noted
 * @param intent the intent that the conversation ended with; null if the bot named none
 * @param interpretations the intents that the bot considered, the likeliest first
 * @see <a href="https://docs.aws.amazon.com/chime-sdk/latest/dg/start-bot-conversation.html">StartBotConversation</a>
 */
public record IntentResult(
        String sessionId,
        Map<String, String> sessionAttributes,
        @Nullable Intent intent,
        List<Interpretation> interpretations) {

    /** Copies the collections. */
    public IntentResult {
        Arguments.notNull("sessionId", sessionId);
        sessionAttributes = Arguments.map("sessionAttributes", sessionAttributes);
        interpretations = Arguments.list("interpretations", interpretations);
    }

    /**
     * Something that a caller may want.
     *
     * @param name the intent's name in the bot
     * @param slots what the caller said about it, by slot; a slot that is not filled is not there
     * @param state {@code Failed}, {@code Fulfilled} or {@code ReadyForFulfillment}; empty if the bot did not say
     * @param confirmationState {@code Confirmed}, {@code Denied} or {@code None}; empty if the bot did not say
     */
    public record Intent(String name, Map<String, Slot> slots, String state, String confirmationState) {

        /** Copies the slots. */
        public Intent {
            Arguments.notNull("name", name);
            slots = Arguments.map("slots", slots);
            Arguments.notNull("state", state);
            Arguments.notNull("confirmationState", confirmationState);
        }
    }

    /**
     * A filled slot.
     *
     * @param originalValue what the caller said
     * @param interpretedValue what the bot made of it
     * @param resolvedValues other values that it may stand for
     */
    public record Slot(String originalValue, String interpretedValue, List<String> resolvedValues) {

        /** Copies the values. */
        public Slot {
            Arguments.notNull("originalValue", originalValue);
            Arguments.notNull("interpretedValue", interpretedValue);
            resolvedValues = Arguments.list("resolvedValues", resolvedValues);
        }

        /** Leaves out what the caller said. */
        @Override
        public String toString() {
            return "Slot[" + originalValue.length() + " characters]";
        }
    }

    /**
     * An intent that the bot considered.
     *
     * @param intent the intent
     * @param confidence how sure the bot was, 0 to 1; null for the fallback intent
     */
    public record Interpretation(Intent intent, @Nullable Double confidence) {

        public Interpretation {
            Arguments.notNull("intent", intent);
        }
    }

    /** Leaves out what the caller said, and what the bot was told. */
    @Override
    public String toString() {
        return "IntentResult[" + intent + ", " + sessionAttributes.size() + " session attributes]";
    }
}

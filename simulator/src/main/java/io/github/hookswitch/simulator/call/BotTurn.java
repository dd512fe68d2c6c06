package io.github.hookswitch.simulator.call;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a bot does when it has heard the caller. */
public sealed interface BotTurn {

    /**
     * Says something and listens again.
     *
     * @param prompt what it says, plain text
     */
    record Asks(String prompt) implements BotTurn {}

    /**
     * Ends the conversation.
     *
     * @param message what it says last, plain text; empty for nothing
     * @param intent what it understood
     * @param sessionAttributes what the conversation's attributes are now; null if they are as they were at its start
     */
    record Ends(String message, BotIntent intent, @Nullable Map<String, String> sessionAttributes) implements BotTurn {

        /** Copies the attributes. */
        public Ends {
            sessionAttributes = sessionAttributes == null
                    ? null
                    : Collections.unmodifiableMap(new LinkedHashMap<>(sessionAttributes));
        }

        /**
         * The end of a conversation whose attributes are as they were.
         *
         * @param message what it says last, plain text; empty for nothing
         * @param intent what it understood
         */
        public Ends(String message, BotIntent intent) {
            this(message, intent, null);
        }
    }

    /**
     * The bot says something and listens again.
     *
     * @param prompt what it says, plain text
     * @return the turn
     */
    static BotTurn asks(String prompt) {
        return new Asks(prompt);
    }

    /**
     * The bot ends the conversation without a word.
     *
     * @param intent what it understood
     * @return the turn
     */
    static BotTurn ends(BotIntent intent) {
        return new Ends("", intent);
    }

    /**
     * The bot says something and ends the conversation.
     *
     * @param message what it says last, plain text
     * @param intent what it understood
     * @return the turn
     */
    static BotTurn ends(String message, BotIntent intent) {
        return new Ends(message, intent);
    }
}

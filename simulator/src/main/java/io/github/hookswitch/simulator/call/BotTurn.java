package io.github.hookswitch.simulator.call;

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
     */
    record Ends(String message, BotIntent intent) implements BotTurn {}

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

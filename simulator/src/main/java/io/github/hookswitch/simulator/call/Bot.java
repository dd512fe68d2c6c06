package io.github.hookswitch.simulator.call;

/**
 * A stand-in for an Amazon Lex bot in {@code StartBotConversation}.
 *
 * <p>One object serves all conversations with an alias; what it has to know of a conversation comes with it.
 */
@FunctionalInterface
public interface Bot {

    /**
     * Takes the caller's turn.
     *
     * @param conversation what was said before, and by whom
     * @param said what the caller said, or the keys that were pressed; empty if the caller stayed silent
     * @return the bot's turn
     */
    BotTurn hear(BotConversation conversation, String said);
}

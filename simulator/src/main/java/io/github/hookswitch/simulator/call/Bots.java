package io.github.hookswitch.simulator.call;

import org.jspecify.annotations.Nullable;

/** The Lex bots of an account, beside those that are scripted by {@link CallEngine#setBot}, which come first. */
public interface Bots {

    /**
     * No bots.
     *
     * @return a directory without entries
     */
    static Bots none() {
        return botAliasArn -> null;
    }

    /**
     * Finds a bot.
     *
     * @param botAliasArn ARN of its alias
     * @return the bot; null if there is none
     */
    @Nullable
    Bot find(String botAliasArn);

    /**
     * Whether the service may start a conversation with a bot that was found, as the bot's resource policy says.
     *
     * @param application for whom the service does it
     * @param botAliasArn ARN of the bot's alias
     * @return null if it may, else why not, for the {@code ErrorMessage} of {@code ResourceAccessDenied}
     */
    default @Nullable String refusal(ApplicationEndpoint application, String botAliasArn) {
        return null;
    }
}

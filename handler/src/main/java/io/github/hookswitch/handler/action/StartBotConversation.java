package io.github.hookswitch.handler.action;

import io.github.hookswitch.handler.event.ActionType;
import io.github.hookswitch.handler.event.LegTag;
import org.jspecify.annotations.Nullable;

/**
 * Hands the caller to an Amazon Lex V2 bot; the event that follows has what the bot understood. Not for a bridged call nor
 * in a meeting. A new account may use no bots until the quota is raised.
 *
 * @param botAliasArn the ARN of a bot alias in the application's Region
 * @param localeId the bot's language, such as {@code en_US}; null for the service's default, en_US
 * @param configuration how the conversation begins; null for the bot's own way. At most 10 KB as JSON
 * @param leg the caller's leg, {@code LEG-A}; null for the leg of the event
 * @see <a href="https://docs.aws.amazon.com/chime-sdk/latest/dg/start-bot-conversation.html">StartBotConversation</a>
 */
public record StartBotConversation(
        String botAliasArn,
        @Nullable String localeId,
        @Nullable BotConfiguration configuration,
        @Nullable LegRef leg) implements Action {

    private static final int MAX_CONFIGURATION_BYTES = 10 * 1024;

    /** Checks the ARN, the locale and the size. */
    public StartBotConversation {
        Checks.line("BotAliasArn", botAliasArn);
        Checks.optionalLine("LocaleId", localeId);
        if (!botAliasArn.startsWith("arn:") || !botAliasArn.contains(":bot-alias/")) {
            throw new IllegalArgumentException("BotAliasArn is '" + botAliasArn
                    + "': it must be the ARN of a Lex V2 bot alias,"
                    + " such as arn:aws:lex:us-east-1:111122223333:bot-alias/BOTID/ALIASID");
        }
        if (localeId != null && localeId.indexOf('_') < 0) {
            throw new IllegalArgumentException(
                    "LocaleId is '" + localeId + "': it must be a Lex locale with an underscore, such as en_US");
        }
        int bytes = configuration == null ? 0 : JsonParameterWriter.bytes(configuration);
        if (bytes > MAX_CONFIGURATION_BYTES) {
            throw new IllegalArgumentException("Configuration has " + bytes + " bytes as JSON: at most "
                    + MAX_CONFIGURATION_BYTES + " are allowed");
        }
    }

    /**
     * The same conversation in another language.
     *
     * @param locale the bot's language, such as {@code en_US}
     * @return a new action
     * @throws IllegalArgumentException if it is not a Lex locale
     */
    public StartBotConversation inLocale(String locale) {
        Checks.notNull("LocaleId", locale);
        return new StartBotConversation(botAliasArn, locale, configuration, leg);
    }

    /**
     * The same conversation with another beginning.
     *
     * @param other how the conversation begins
     * @return a new action
     */
    public StartBotConversation withConfiguration(BotConfiguration other) {
        Checks.notNull("Configuration", other);
        return new StartBotConversation(botAliasArn, localeId, other, leg);
    }

    /**
     * The same conversation for another leg.
     *
     * @param other the caller's leg
     * @return a new action
     */
    public StartBotConversation on(LegRef other) {
        Checks.notNull("leg", other);
        return new StartBotConversation(botAliasArn, localeId, configuration, other);
    }

    /**
     * The same conversation for another leg.
     *
     * @param tag the caller's leg, by its tag
     * @return a new action
     */
    public StartBotConversation on(LegTag tag) {
        return on(LegRef.tag(tag));
    }

    @Override
    public String type() {
        return ActionType.START_BOT_CONVERSATION;
    }

    @Override
    public void writeParameters(ParameterWriter out) {
        out.leg(leg);
        out.text("BotAliasArn", botAliasArn);
        out.text("LocaleId", localeId);
        out.object("Configuration", configuration);
    }
}

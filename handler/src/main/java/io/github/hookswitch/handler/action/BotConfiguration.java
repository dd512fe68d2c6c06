package io.github.hookswitch.handler.action;

import io.github.hookswitch.handler.internal.Arguments;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a conversation with an Amazon Lex bot begins.
 *
 * @param sessionAttributes what the bot is told, such as Lex's time-outs; empty for nothing
 * @param dialogAction what the bot does first; null for the service's default
 * @param welcomeMessages what the caller hears first; they need {@link DialogAction#ELICIT_INTENT}
 * @see <a href="https://docs.aws.amazon.com/chime-sdk/latest/dg/start-bot-conversation.html">StartBotConversation</a>
 */
public record BotConfiguration(
        Map<String, String> sessionAttributes,
        @Nullable DialogAction dialogAction,
        List<WelcomeMessage> welcomeMessages)
        implements ParameterWriter.Members {

    /** What a bot does first. */
    public enum DialogAction {
        /** Asks what the caller wants. */
        ELICIT_INTENT("ElicitIntent"),
        /** Decides by itself. */
        DELEGATE("Delegate");

        private final String word;

        DialogAction(String word) {
            this.word = word;
        }
    }

    /**
     * What a caller hears first.
     *
     * @param content the text, not blank
     * @param contentType how it is read
     */
    public record WelcomeMessage(String content, ContentType contentType) implements ParameterWriter.Members {

        /** How a message is read. */
        public enum ContentType {
            /** As it stands. */
            PLAIN_TEXT("PlainText"),
            /** As Speech Synthesis Markup Language. */
            SSML("SSML");

            private final String word;

            ContentType(String word) {
                this.word = word;
            }
        }

        /** Checks the text. */
        public WelcomeMessage {
            Checks.notNull("WelcomeMessages.ContentType", contentType);
            Checks.spoken("WelcomeMessages.Content", content);
        }

        @Override
        public void writeTo(ParameterWriter out) {
            out.text("Content", content);
            out.text("ContentType", contentType.word);
        }
    }

    /** Checks that welcome messages can be said. */
    public BotConfiguration {
        sessionAttributes = Arguments.map("SessionState.SessionAttributes", sessionAttributes);
        welcomeMessages = Arguments.list("WelcomeMessages", welcomeMessages);
        if (!welcomeMessages.isEmpty() && dialogAction != DialogAction.ELICIT_INTENT) {
            throw new IllegalArgumentException("SessionState.DialogAction.Type is "
                    + (dialogAction == null ? "not set" : dialogAction.word)
                    + ": WelcomeMessages need ElicitIntent");
        }
    }

    /**
     * A bot that greets the caller and asks what they want.
     *
     * @param welcome the greeting, plain text
     * @return the configuration
     * @throws IllegalArgumentException if the text is blank
     */
    public static BotConfiguration welcoming(String welcome) {
        return new BotConfiguration(
                Map.of(),
                DialogAction.ELICIT_INTENT,
                List.of(new WelcomeMessage(welcome, WelcomeMessage.ContentType.PLAIN_TEXT)));
    }

    @Override
    public void writeTo(ParameterWriter out) {
        if (!sessionAttributes.isEmpty() || dialogAction != null) {
            out.object("SessionState", this::writeSessionState);
        }
        if (!welcomeMessages.isEmpty()) {
            out.objects("WelcomeMessages", welcomeMessages);
        }
    }

    private void writeSessionState(ParameterWriter state) {
        if (!sessionAttributes.isEmpty()) {
            state.object("SessionAttributes", attributes -> sessionAttributes.forEach(attributes::text));
        }
        if (dialogAction != null) {
            String word = dialogAction.word;
            state.object("DialogAction", dialog -> dialog.text("Type", word));
        }
    }
}

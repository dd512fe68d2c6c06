package io.github.hookswitch.handler.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hookswitch.handler.CallHandler;
import io.github.hookswitch.handler.Response;
import io.github.hookswitch.handler.action.Action;
import io.github.hookswitch.handler.event.CallEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the guide on handlers shows is what is compiled here, and does what the guide says. */
class HandlersGuideTest {

    private static final Path GUIDE = Path.of("..", "docs", "handlers.md");
    private static final Path SOURCES = Path.of("src/test/java/io/github/hookswitch/handler/guide");
    private static final Pattern JAVA_BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    @Test
    void everySnippetOfTheGuideIsCompiled() throws IOException {
        String sources = withoutIndentation(String.join("\n", sources()));

        List<String> snippets = JAVA_BLOCK
                .matcher(Files.readString(GUIDE))
                .results()
                .map(match -> withoutIndentation(match.group(1)))
                .toList();

        assertThat(snippets)
                .hasSizeGreaterThanOrEqualTo(6)
                .allSatisfy(snippet -> assertThat(sources).contains(snippet));
    }

    @Test
    void theMenuForwardsByChoice() {
        assertThat(types(new Reception(), digits("1"))).containsExactly("CallAndBridge");
        assertThat(types(new Reception(), digits("3"))).containsExactly("Speak", "Hangup");
        assertThat(types(new Reception(), digits("9"))).containsExactly("SpeakAndGetDigits");
    }

    @Test
    void theWelcomeIsPlayedAndSpoken() {
        assertThat(types(new Welcome(), event("NEW_INBOUND_CALL", "{}", "")))
                .containsExactly("PlayAudio", "Speak", "Hangup");
    }

    @Test
    void theSurveyAsksTheCallerAfterTheAgentLeft() {
        CallEvent agentLeft = event("HANGUP", "{'Parameters':{'ParticipantTag':'LEG-B'}}", "");

        assertThat(types(new Survey(), agentLeft)).containsExactly("SpeakAndGetDigits");
    }

    @Test
    void theTransferHangsTheAgentUpAndBridgesTheCallerElsewhere() {
        CallEvent update = event("CALL_UPDATE_REQUESTED", "{'Parameters':{'Arguments':{'to':'support'}}}", "");

        assertThat(types(new Transfer(), update)).containsExactly("Hangup", "Speak", "CallAndBridge");
    }

    @Test
    void theReminderSaysWhatTheCallWasMadeWith() {
        Reminder reminder = new Reminder();
        CallEvent made = event("NEW_OUTBOUND_CALL", "{'Parameters':{'Arguments':{'name':'Ada','time':'ten'}}}", "");
        CallEvent answered = event("CALL_ANSWERED", "{}", "'TransactionAttributes':{'name':'Ada','time':'ten'},");

        assertThat(reminder.handle(made).transactionAttributes()).containsEntry("name", "Ada");
        assertThat(reminder.handle(answered).actions()).first().asString().contains("Hello Ada, we expect you at ten.");
    }

    private static List<String> types(CallHandler handler, CallEvent event) {
        Response response = handler.handle(event);
        return response.actions().stream().map(Action::type).toList();
    }

    private static CallEvent digits(String digits) {
        return event("ACTION_SUCCESSFUL", "{'Type':'SpeakAndGetDigits','ReceivedDigits':'" + digits + "'}", "");
    }

    private static CallEvent event(String type, String actionData, String callDetails) {
        String json = "{'InvocationEventType':'" + type + "','ActionData':" + actionData + ",'CallDetails':{"
                + callDetails + "'Participants':[]}}";
        return CallEvent.parse(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> sources() throws IOException {
        try (Stream<Path> files = Files.list(SOURCES)) {
            return files.map(HandlersGuideTest::read).toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String withoutIndentation(String text) {
        return text.replaceAll("(?m)^\\s+", "").strip();
    }
}

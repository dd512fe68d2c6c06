package io.github.hookswitch.simulator.call;

import static io.github.hookswitch.simulator.call.Account.CALLER;
import static io.github.hookswitch.simulator.call.Account.SERVICE_NUMBER;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.hookswitch.handler.event.LegTag;
import io.github.hookswitch.simulator.engine.CallEngineBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BotTest {
    private static final String ALIAS = "arn:aws:lex:us-east-1:111122223333:bot-alias/65144CE073/908528A0CE";
    private static final String WELCOME = "'Configuration':{'SessionState':{'SessionAttributes':{'shop':'north'},"
            + "'DialogAction':{'Type':'ElicitIntent'}},"
            + "'WelcomeMessages':[{'Content':'What can I do for you?','ContentType':'PlainText'}]}";

    private final ScriptedFunction function = new ScriptedFunction();
    private final List<String> heardByBot = new ArrayList<>();
    private final CallEngine engine = new CallEngineBuilder(Account.withApplications(1), function).build();

    @Test
    void aConversationEndsWithWhatTheBotUnderstood() {
        SimulatedCall call = talking(this::flowers);
        call.runFor(Duration.ofSeconds(2));

        call.say(LegTag.A, "I want flowers");
        call.runFor(Duration.ofSeconds(5));
        call.say(LegTag.A, "roses");
        call.runUntilIdle();

        JsonNode data = function.only("ACTION_SUCCESSFUL").path("ActionData");
        JsonNode result = data.path("IntentResult");
        assertThat(result.path("SessionId").asText())
                .isEqualTo(requireNonNull(call.leg(LegTag.A)).callId());
        assertThat(result.at("/SessionState/SessionAttributes/shop").asText()).isEqualTo("north");
        assertThat(result.at("/SessionState/Intent/Name").asText()).isEqualTo("OrderFlowers");
        assertThat(result.at("/SessionState/Intent/State").asText()).isEqualTo("Fulfilled");
        assertThat(result.at("/SessionState/Intent/Slots/kind/Value/InterpretedValue")
                        .asText())
                .isEqualTo("roses");
        assertThat(result.at("/Interpretations/0/NluConfidence/Score").isNumber())
                .isTrue();
        assertThat(call.heard(LegTag.A))
                .extracting(Heard::what)
                .containsExactly("What can I do for you?", "Which kind?", "They are on their way.");
        assertThat(data.at("/Parameters/LocaleId").asText()).isEqualTo("en_US");
    }

    @Test
    void aCallerWhoSpeaksCutsTheBotOff() {
        SimulatedCall call = talking(this::flowers);
        call.runFor(Duration.ofMillis(500));

        call.say(LegTag.A, "I want flowers");

        assertThat(call.heard(LegTag.A).get(0).cut()).isTrue();
        assertThat(call.heard(LegTag.A).get(0).duration()).isEqualTo(Duration.ofMillis(500));
    }

    @Test
    void keysAreHeardWhenTheirLastOneIsPressed() {
        SimulatedCall call = talking(this::flowers);

        call.press(LegTag.A, "42#");
        call.runFor(Duration.ofSeconds(1));

        assertThat(heardByBot).containsExactly("42");
    }

    @Test
    void aCallerWhoSaysNothingIsGivenUp() {
        SimulatedCall call = talking(this::flowers);

        call.runUntilIdle();

        JsonNode result = function.only("ACTION_SUCCESSFUL").at("/ActionData/IntentResult");
        assertThat(heardByBot).containsExactly("", "");
        assertThat(result.at("/SessionState/Intent/Name").asText()).isEqualTo("FallbackIntent");
        assertThat(result.at("/SessionState/Intent/State").asText()).isEqualTo("Failed");
        assertThat(result.at("/Interpretations/0").has("NluConfidence")).isFalse();
    }

    @Test
    void aBotThatFailsFailsTheAction() {
        SimulatedCall call = talking((conversation, said) -> {
            throw new IllegalStateException("no such slot");
        });

        call.runUntilIdle();

        assertThat(function.only("ACTION_FAILED").at("/ActionData/ErrorType").asText())
                .isEqualTo("SystemException");
    }

    @Test
    void aBotThatIsNotThereIsNotFound() {
        function.on("NEW_INBOUND_CALL", Replies.action("StartBotConversation", "{'BotAliasArn':'" + ALIAS + "'}"));

        engine.dial(CALLER, SERVICE_NUMBER);

        assertThat(function.only("ACTION_FAILED").at("/ActionData/ErrorType").asText())
                .isEqualTo("ResourceNotFound");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'BotAliasArn':'arn:aws:lex:us-west-2:111122223333:bot-alias/A/B'}",
                "{'BotAliasArn':'" + ALIAS
                        + "','Configuration':{'WelcomeMessages':[{'Content':'Hi','ContentType':'x'}]}}",
                "{'BotAliasArn':'" + ALIAS
                        + "','Configuration':{'WelcomeMessages':[{'Content':'Hi','ContentType':'PlainText'}]}}",
                "{'BotAliasArn':'" + ALIAS + "','ParticipantTag':'LEG-B'}",
            })
    void aWrongParameterFailsTheAction(String parameters) {
        engine.setBot(ALIAS, this::flowers);
        function.on("NEW_INBOUND_CALL", Replies.action("StartBotConversation", parameters));

        engine.dial(CALLER, SERVICE_NUMBER);

        assertThat(function.only("ACTION_FAILED").at("/ActionData/ErrorType").asText())
                .isEqualTo("InvalidActionParameter");
    }

    private BotTurn flowers(BotConversation conversation, String said) {
        heardByBot.add(said);
        return switch (said) {
            case "I want flowers" -> BotTurn.asks("Which kind?");
            case "" -> BotTurn.asks("I heard nothing.");
            default -> {
                assertThat(conversation.saidBefore()).hasSize(heardByBot.size() - 1);
                yield BotTurn.ends("They are on their way.", BotIntent.fulfilled("OrderFlowers", Map.of("kind", said)));
            }
        };
    }

    private SimulatedCall talking(Bot bot) {
        engine.setBot(ALIAS, bot);
        function.on(
                "NEW_INBOUND_CALL",
                Replies.action("StartBotConversation", "{'BotAliasArn':'" + ALIAS + "'," + WELCOME + "}"));
        return engine.dial(CALLER, SERVICE_NUMBER);
    }
}

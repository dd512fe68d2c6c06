package io.github.hookswitch.simulator.call;

import static io.github.hookswitch.simulator.call.Account.CALLER;
import static io.github.hookswitch.simulator.call.Account.SERVICE_NUMBER;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.hookswitch.handler.event.LegTag;
import io.github.hookswitch.simulator.engine.CallEngineBuilder;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code PlayAudioAndGetDigits}, {@code SpeakAndGetDigits} and {@code SendDigits}. */
class DigitsTest {
    private static final String PROMPTS = "'SpeechParameters':{'Text':'Your number please.'},"
            + "'FailureSpeechParameters':{'Text':'That is wrong.'},'RepeatDurationInMilliseconds':8000";
    private static final String FILES = "'AudioSource':{'Type':'S3','BucketName':'prompts','Key':'menu.wav'},"
            + "'FailureAudioSource':{'Type':'S3','BucketName':'prompts','Key':'wrong.wav'},"
            + "'RepeatDurationInMilliseconds':8000";

    private final ScriptedFunction function = new ScriptedFunction();

    @Test
    void digitsUpToTheTerminatorAreReceivedWithoutIt() {
        SimulatedCall call = asking("'MinNumberOfDigits':4,'MaxNumberOfDigits':6");

        call.press(LegTag.A, "1234#");
        call.runUntilIdle();

        JsonNode data = function.only("ACTION_SUCCESSFUL").path("ActionData");
        assertThat(data.path("Type").asText()).isEqualTo("SpeakAndGetDigits");
        assertThat(data.path("ReceivedDigits").asText()).isEqualTo("1234");
        assertThat(data.at("/Parameters/Repeat").intValue()).isEqualTo(1);
        assertThat(data.at("/Parameters/TerminatorDigits/0").asText()).isEqualTo("#");
        assertThat(data.at("/Parameters/FailureSpeechParameters/VoiceId").asText())
                .isEqualTo("Joanna");
    }

    @Test
    void theTerminatorIsPartOfTheDigitsWhereTheRulesSaySo() {
        SimulatedCall call = asking("'MaxNumberOfDigits':6", ServiceVariant.TERMINATOR_IN_DIGITS);

        call.press(LegTag.A, "12#");
        call.runUntilIdle();

        assertThat(receivedDigits()).isEqualTo("12#");
    }

    @Test
    void theGreatestNumberOfDigitsEndsTheEntry() {
        SimulatedCall call = asking("'MaxNumberOfDigits':2");

        call.press(LegTag.A, "123");
        call.runFor(Duration.ofMillis(250));

        assertThat(receivedDigits()).isEqualTo("12");
    }

    @Test
    void aPauseAfterADigitEndsTheEntry() {
        SimulatedCall call = asking("'InBetweenDigitsDurationInMilliseconds':2000");

        call.press(LegTag.A, "7");
        call.runFor(Duration.ofMillis(1999));
        assertThat(function.story()).doesNotContain("ACTION_SUCCESSFUL SpeakAndGetDigits");
        call.runFor(Duration.ofMillis(1));

        assertThat(receivedDigits()).isEqualTo("7");
    }

    @Test
    void aKeyCutsThePromptOff() {
        SimulatedCall call = asking("'MaxNumberOfDigits':1");
        call.runFor(Duration.ofMillis(400));

        call.press(LegTag.A, "5");

        Heard prompt = call.heard(LegTag.A).get(0);
        assertThat(prompt.what()).isEqualTo("Your number please.");
        assertThat(prompt.duration()).isEqualTo(Duration.ofMillis(400));
        assertThat(prompt.cut()).isTrue();
    }

    @Test
    void nothingEnteredIsAskedForAgainAndFailsInTheEnd() {
        SimulatedCall call = asking("'Repeat':2");

        call.runUntilIdle();

        JsonNode data = function.only("ACTION_FAILED").path("ActionData");
        assertThat(data.path("ErrorType").asText()).isEqualTo("InvalidDigitsReceived");
        assertThat(call.heard(LegTag.A))
                .extracting(Heard::what)
                .containsExactly("Your number please.", "That is wrong.", "Your number please.", "That is wrong.");
        // twice a prompt of 19 characters, 8 s of waiting and a failure prompt that takes a second
        assertThat(requireNonNull(call.leg(LegTag.A)).connectedTime()).isEqualTo(Duration.ofMillis(20_532));
    }

    @ParameterizedTest
    @CsvSource({"12#,12", "123#,", "ab,"})
    void digitsMustMatchTheExpression(String keys, String received) {
        SimulatedCall call = asking("'InputDigitsRegex':'^\\\\d{2}#$'");

        call.press(LegTag.A, keys.replaceAll("[a-z]", "1"));
        call.runUntilIdle();

        if (received == null) {
            assertThat(function.story()).contains("ACTION_FAILED SpeakAndGetDigits");
        } else {
            assertThat(receivedDigits()).isEqualTo(received);
        }
    }

    @Test
    void aFilePromptTakesDigitsToo() {
        function.on(
                "NEW_INBOUND_CALL",
                Replies.action("PlayAudioAndGetDigits", "{" + FILES + ",'MaxNumberOfDigits':1}"),
                Replies.speak("Thank you."));
        SimulatedCall call = engine().dial(CALLER, SERVICE_NUMBER);
        call.runFor(Duration.ofSeconds(6));

        call.press(LegTag.A, "3");
        call.runUntilIdle();

        assertThat(function.story())
                .containsExactly(
                        "NEW_INBOUND_CALL", "ACTION_SUCCESSFUL PlayAudioAndGetDigits", "ACTION_SUCCESSFUL Speak");
        assertThat(call.heard(LegTag.A))
                .extracting(Heard::kind, Heard::what, Heard::cut)
                .containsExactly(
                        tuple(Heard.Kind.PROMPT, "prompts/menu.wav", false),
                        tuple(Heard.Kind.SPEECH, "Thank you.", false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "SpeakAndGetDigits|{'RepeatDurationInMilliseconds':1}|MissingRequiredActionParameter",
                "SpeakAndGetDigits|{'SpeechParameters':{'Text':'Hi'}}|MissingRequiredActionParameter",
                "SpeakAndGetDigits|{'SpeechParameters':{'Text':'Hi'},'FailureSpeechParameters':{'Text':'No'}}"
                        + "|InvalidActionParameter",
                "SpeakAndGetDigits|{" + PROMPTS + ",'MaxNumberOfDigits':129}|InvalidActionParameter",
                "SpeakAndGetDigits|{" + PROMPTS
                        + ",'MinNumberOfDigits':3,'MaxNumberOfDigits':2}|InvalidActionParameter",
                "SpeakAndGetDigits|{" + PROMPTS + ",'InputDigitsRegex':'('}|InvalidActionParameter",
                "SpeakAndGetDigits|{" + PROMPTS + ",'TerminatorDigits':['12']}|InvalidActionParameter",
                "SpeakAndGetDigits|{" + PROMPTS + ",'Repeat':0}|InvalidActionParameter",
                "PlayAudioAndGetDigits|{'RepeatDurationInMilliseconds':1}|InvalidAudioSource",
                "PlayAudioAndGetDigits|{" + FILES
                        + ",'InBetweenDigitsDurationInMilliseconds':0}|InvalidActionParameter",
                "SendDigits|{}|InvalidActionParameter",
                "SendDigits|{'Digits':'12x'}|InvalidActionParameter",
                "SendDigits|{'Digits':'1','ToneDurationInMilliseconds':49}|InvalidActionParameter",
            })
    void aWrongParameterFailsTheAction(String type, String parameters, String errorType) {
        function.on("NEW_INBOUND_CALL", Replies.action(type, parameters));

        SimulatedCall call = engine().dial(CALLER, SERVICE_NUMBER);

        assertThat(function.only("ACTION_FAILED").at("/ActionData/ErrorType").asText())
                .isEqualTo(errorType);
        assertThat(call.isConnected()).isFalse();
    }

    @Test
    void equalLimitsOfDigitsAreRefusedWhereTheRulesSaySo() {
        asking("'MinNumberOfDigits':4,'MaxNumberOfDigits':4", ServiceVariant.MAX_DIGITS_ABOVE_MIN);

        assertThat(function.story()).contains("ACTION_FAILED SpeakAndGetDigits");
    }

    @Test
    void noRepeatCountsAsOneWhereTheRulesSaySo() {
        SimulatedCall call = asking("'Repeat':0", ServiceVariant.REPEAT_ZERO_ACCEPTED);
        call.runUntilIdle();

        assertThat(call.heard(LegTag.A)).hasSize(2);
    }

    @Test
    void sentDigitsAreHeardByThePartyForAsLongAsTheyLast() {
        function.on(
                "NEW_INBOUND_CALL", Replies.action("SendDigits", "{'Digits':'12,#','ToneDurationInMilliseconds':300}"));

        SimulatedCall call = engine().dial(CALLER, SERVICE_NUMBER);
        call.runUntilIdle();

        // three tones of 300 ms with gaps of 100 ms, and half a second for the comma
        assertThat(call.heard(LegTag.A).get(0).what()).isEqualTo("12,#");
        assertThat(call.heard(LegTag.A).get(0).duration()).isEqualTo(Duration.ofMillis(1700));
        assertThat(function.story()).contains("ACTION_SUCCESSFUL SendDigits");
    }

    @Test
    void aKeyThatNoPhoneHasIsAMistakeOfTheTest() {
        SimulatedCall call = asking("'Repeat':1");

        assertThatThrownBy(() -> call.press(LegTag.A, "1x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1x");
        assertThatThrownBy(() -> call.press(LegTag.B, "1"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Nobody is on LEG-B to press keys");
    }

    private String receivedDigits() {
        return function.only("ACTION_SUCCESSFUL")
                .at("/ActionData/ReceivedDigits")
                .asText();
    }

    private SimulatedCall asking(String parameters, ServiceVariant... variants) {
        function.on("NEW_INBOUND_CALL", Replies.action("SpeakAndGetDigits", "{" + PROMPTS + "," + parameters + "}"));
        return engine(variants).dial(CALLER, SERVICE_NUMBER);
    }

    private CallEngine engine(ServiceVariant... variants) {
        return new CallEngineBuilder(Account.withApplications(1), function)
                .rules(ServiceRules.defaults().toBuilder().with(variants).build())
                .build();
    }
}

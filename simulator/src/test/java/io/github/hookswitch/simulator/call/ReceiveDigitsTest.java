package io.github.hookswitch.simulator.call;

import static io.github.hookswitch.simulator.call.Account.CALLER;
import static io.github.hookswitch.simulator.call.Account.SERVICE_NUMBER;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.hookswitch.handler.event.LegTag;
import io.github.hookswitch.simulator.engine.CallEngineBuilder;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiveDigitsTest {
    private static final String REGISTER = register("^\\\\d{2}#$", 1000, 10_000);

    private final ScriptedFunction function = new ScriptedFunction();

    @Test
    void registrationSucceedsAtOnceWithNoDigits() {
        registered(REGISTER);

        JsonNode data = function.only("ACTION_SUCCESSFUL").path("ActionData");
        assertThat(data.path("Type").asText()).isEqualTo("ReceiveDigits");
        assertThat(data.path("ReceivedDigits").asText("none")).isEmpty();
    }

    @Test
    void digitsThatMatchAreSentWhenNoMoreCome() {
        SimulatedCall call = registered(REGISTER);

        call.press(LegTag.A, "11#");
        call.runFor(Duration.ofMillis(1499));
        assertThat(function.story()).doesNotContain("DIGITS_RECEIVED");
        call.runFor(Duration.ofMillis(1));

        JsonNode data = function.only("DIGITS_RECEIVED").path("ActionData");
        assertThat(data.path("ReceivedDigits").asText()).isEqualTo("11#");
        assertThat(data.path("Type").asText()).isEqualTo("ReceiveDigits");
        assertThat(data.at("/Parameters/CallId").asText())
                .isEqualTo(requireNonNull(call.leg(LegTag.A)).callId());
    }

    @Test
    void actionsThatAnswerDigitsAreRun() {
        function.on("DIGITS_RECEIVED", Replies.HANG_UP);
        SimulatedCall call = registered(REGISTER);

        call.press(LegTag.A, "11#");
        call.runUntilEnded();

        assertThat(function.story())
                .containsExactly(
                        "NEW_INBOUND_CALL", "ACTION_SUCCESSFUL ReceiveDigits", "DIGITS_RECEIVED", "HANGUP LEG-A");
    }

    @Test
    void digitsComeWhileAnotherActionRuns() {
        SimulatedCall call = registered(REGISTER, Replies.PLAY);

        call.press(LegTag.A, "11#");
        call.runUntilIdle();

        assertThat(function.story())
                .containsExactly(
                        "NEW_INBOUND_CALL",
                        "ACTION_SUCCESSFUL ReceiveDigits",
                        "DIGITS_RECEIVED",
                        "ACTION_SUCCESSFUL PlayAudio");
    }

    @Test
    void digitsThatDoNotMatchAreDroppedWhenTheyAreFlushed() {
        SimulatedCall call = registered(REGISTER);

        call.press(LegTag.A, "9");
        call.runFor(Duration.ofSeconds(10));
        call.press(LegTag.A, "11#");
        call.runUntilIdle();
        call.runFor(Duration.ofSeconds(2));

        assertThat(function.only("DIGITS_RECEIVED")
                        .at("/ActionData/ReceivedDigits")
                        .asText())
                .isEqualTo("11#");
    }

    @Test
    void flushedDigitsAreSentWhereTheRulesSaySo() {
        SimulatedCall call = registered(ServiceVariant.FLUSHED_DIGITS_SENT);

        call.press(LegTag.A, "9");
        call.runFor(Duration.ofSeconds(10));

        assertThat(function.only("DIGITS_RECEIVED")
                        .at("/ActionData/ReceivedDigits")
                        .asText())
                .isEqualTo("9");
    }

    @Test
    void aRegistrationFiresOnce() {
        SimulatedCall call = registered(REGISTER);

        enterTwice(call);

        assertThat(function.story()).containsOnlyOnce("DIGITS_RECEIVED");
    }

    @Test
    void aRegistrationFiresAgainWhereTheRulesSaySo() {
        SimulatedCall call = registered(ServiceVariant.RECEIVE_DIGITS_FIRES_AGAIN);

        enterTwice(call);

        assertThat(function.story())
                .containsExactly(
                        "NEW_INBOUND_CALL", "ACTION_SUCCESSFUL ReceiveDigits", "DIGITS_RECEIVED", "DIGITS_RECEIVED");
    }

    @Test
    void digitsComeAsASuccessWhereTheRulesSaySo() {
        SimulatedCall call = registered(ServiceVariant.RECEIVED_DIGITS_SUCCEED);

        call.press(LegTag.A, "11#");
        call.runFor(Duration.ofSeconds(3));

        assertThat(function.last().at("/ActionData/ReceivedDigits").asText()).isEqualTo("11#");
        assertThat(function.story()).doesNotContain("DIGITS_RECEIVED");
    }

    @Test
    void theHangupOfALegWithARegistrationNamesItWhereTheRulesSaySo() {
        SimulatedCall call = registered(ServiceVariant.HANGUP_NAMES_REGISTRATION);

        call.hangUp(LegTag.A);

        JsonNode data = function.only("HANGUP").path("ActionData");
        assertThat(data.path("Type").asText()).isEqualTo("ReceiveDigits");
        assertThat(data.path("Parameters").has("SipResponseCode")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'InputDigitsRegex':'','InBetweenDigitsDurationInMilliseconds':1,'FlushDigitsDurationInMilliseconds':2}",
                "{'InputDigitsRegex':'1','InBetweenDigitsDurationInMilliseconds':0,"
                        + "'FlushDigitsDurationInMilliseconds':2}",
                "{'InputDigitsRegex':'1','InBetweenDigitsDurationInMilliseconds':2,"
                        + "'FlushDigitsDurationInMilliseconds':2}",
            })
    void aWrongParameterFailsTheAction(String parameters) {
        registered(Replies.action("ReceiveDigits", parameters));

        assertThat(function.only("ACTION_FAILED").at("/ActionData/ErrorType").asText())
                .isEqualTo("InvalidActionParameter");
    }

    @Test
    void aShortFlushIsAcceptedWhereTheRulesSaySo() {
        registered(register("1", 1000, 1000), ServiceVariant.SHORT_FLUSH_ACCEPTED);

        assertThat(function.story()).contains("ACTION_SUCCESSFUL ReceiveDigits");
    }

    private static void enterTwice(SimulatedCall call) {
        call.press(LegTag.A, "11#");
        call.runFor(Duration.ofSeconds(3));
        call.press(LegTag.A, "22#");
        call.runFor(Duration.ofSeconds(3));
    }

    private static String register(String expression, int between, int flush) {
        return Replies.action(
                "ReceiveDigits",
                "{'InputDigitsRegex':'" + expression + "','InBetweenDigitsDurationInMilliseconds':" + between
                        + ",'FlushDigitsDurationInMilliseconds':" + flush + "}");
    }

    private SimulatedCall registered(ServiceVariant variant) {
        return registered(REGISTER, variant);
    }

    private SimulatedCall registered(String... actions) {
        function.on("NEW_INBOUND_CALL", actions);
        return new CallEngineBuilder(Account.withApplications(1), function)
                .build()
                .dial(CALLER, SERVICE_NUMBER);
    }

    private SimulatedCall registered(String action, ServiceVariant variant) {
        function.on("NEW_INBOUND_CALL", action);
        return new CallEngineBuilder(Account.withApplications(1), function)
                .rules(ServiceRules.defaults().toBuilder().with(variant).build())
                .build()
                .dial(CALLER, SERVICE_NUMBER);
    }
}

package io.github.hookswitch.simulator.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hookswitch.handler.event.LegTag;
import io.github.hookswitch.handler.lambda.LambdaCallHandler;
import io.github.hookswitch.simulator.call.EndedBy;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The words of the test phone, said of a small menu; without any help of JUnit. */
class TestPhoneTest {
    private static final String ADA = "+15105550101";

    private final TestPhone phone =
            TestPhone.forHandler(new Reception()).seed(42).build();

    @AfterEach
    void closeThePhone() {
        phone.close();
    }

    @Test
    void aScriptOfAWholeCallIsFollowed() {
        TestCall call = phone.from(ADA).dial();
        call.caller().hears("For sales press 1").presses("1").hears("One moment");
        call.callee().rings().waits(Duration.ofSeconds(8)).answers();
        call.isBridged().waits(Duration.ofMinutes(3));
        call.callee().hangsUp();
        call.caller().isHungUp();
        call.isOver()
                .everyLegIsDown()
                .performed("SpeakAndGetDigits", "Speak", "CallAndBridge", "Hangup")
                .invoked("NEW_INBOUND_CALL", "ACTION_SUCCESSFUL", "ACTION_SUCCESSFUL", "HANGUP", "HANGUP");
    }

    @Test
    void aPartyOfALegThatNoCallHasIsRefused() {
        TestCall call = phone.from(ADA).dial();

        assertThatThrownBy(() -> call.party(LegTag.of("LEG-C")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("tag is LEG-C")
                .hasMessageContaining("use LegTag.A or LegTag.B");
    }

    @ParameterizedTest
    @ValueSource(strings = {"5105550101", "510 555 0101", "tel:+15105550101", "101"})
    void aCallersNumberWithoutItsPlusIsRefused(String caller) {
        assertThatThrownBy(() -> phone.from(caller).dial())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("from is " + caller, "E.164", "+15105550101", "anonymous");
    }

    @Test
    void aCallerMayHideTheNumber() {
        TestCall call = phone.from("anonymous").dial();

        assertThat(call.simulated().legs().get(0).from()).isEqualTo("anonymous");
    }

    @Test
    void aCallerOfASipUriMayBeAnExtension() {
        TestCall call = phone.from("101").dialUri("sip:desk@example.com");

        assertThat(call.simulated().legs().get(0).from()).isEqualTo("101");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2065550100", "+1 206 555 0100", "anonymous"})
    void aDialledNumberIsE164(String number) {
        assertThatThrownBy(() -> phone.from(ADA).dial(number))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("to is " + number, "E.164");
        assertThatThrownBy(() -> phone.calls(number)).hasMessageContainingAll("to is " + number, "E.164");
        assertThatThrownBy(() -> TestPhone.forHandler(new Reception()).number(number))
                .hasMessageContainingAll("number is " + number, "E.164");
    }

    @Test
    void aKeyThatNothingWaitsForIsSaidToBeLost() {
        TestCall call = connecting();
        call.caller().presses("5");
        call.callee().answers();
        call.caller().presses("6").waits(Duration.ofSeconds(1));

        assertThat(call.toString().lines().filter(line -> line.contains("presses")))
                .satisfiesExactly(
                        menu -> assertThat(menu).endsWith("presses 1"),
                        lost -> assertThat(lost).endsWith("presses 5, but nothing waits for keys: it is lost"),
                        bridged -> assertThat(bridged).endsWith("presses 6"));
    }

    @Test
    void aCalleeMayReject() {
        TestCall call = connecting();
        call.callee().rejects();
        call.caller().hears("Nobody is there").isHungUp();
        call.everyLegIsDown();
    }

    @Test
    void aCalleeMayBeBusy() {
        TestCall call = connecting();
        call.callee().isBusy();
        call.caller().hears("Nobody is there");
        assertThat(call.simulated().legs().get(1).sipResponseCode()).isEqualTo(486);
    }

    @Test
    void aCalleeMayNotAnswer() {
        TestCall call = connecting();
        call.callee().doesNotAnswer();
        call.caller().hearsAllOf("Nobody is there").hasNotHeard("For support");
        call.isOver();
    }

    @Test
    void hearingAllOfATextTakesItsTime() {
        TestCall call = phone.from(ADA).dial();
        call.caller().hearsAllOf("For sales press 1.").hangsUp();
        call.isOver().bills(2);
    }

    @Test
    void aPartyCanBeToldBeforehand() {
        phone.party(Reception.SALES).isBusy();

        TestCall call = connecting();

        call.caller().hears("Nobody is there");
    }

    @Test
    void theCallerMayHangUpWhileItRings() {
        TestCall call = connecting();
        call.callee().rings();
        call.caller().hangsUp();
        call.isOver().everyLegIsDown();
        call.callee().isHungUp();
    }

    @Test
    void theApplicationCallsAndIsToldToEndTheCall() {
        TestCall call = phone.calls(ADA, Map.of("order", "7"));
        call.callee().rings().answers().hears("Your order is ready").waits(Duration.ofSeconds(1));
        call.updates(Map.of("EndCall", "true"));
        call.callee().isEndedBy(EndedBy.APPLICATION);
        call.isOver().everyLegIsDown();
    }

    @Test
    void anyFunctionObjectCanBeCalled() {
        try (TestPhone other =
                TestPhone.forFunction(new LambdaCallHandler(new Reception()) {}).build()) {
            other.from(ADA).dial().caller().hears("For sales press 1");
        }
    }

    @Test
    void whatIsNotHeardFailsWithTheTimelineAndTheSeed() {
        TestCall call = phone.from(ADA).dial();

        assertFails(
                () -> call.caller().hears("For support"),
                "Expected LEG-A to hear 'For support', but within PT10M it did not happen.",
                ", seed 42\n",
                "Lambda  <- NEW_INBOUND_CALL (#1)",
                "legs still connected: ");
    }

    @Test
    void aPartyWhoIsNotThereCannotAct() {
        TestCall call = phone.from(ADA).dial();

        assertFails(() -> call.callee().hangsUp(), "Could not let LEG-B hang up: ", "NEW_INBOUND_CALL");
    }

    @Test
    void aLegThatIsUpIsNamed() {
        TestCall call = phone.from(ADA).dial();

        assertFails(call::everyLegIsDown, "Expected every leg to be down, but [LEG-A] is up.");
    }

    @Test
    void otherBilledSecondsAreTold() {
        TestCall call = phone.from(ADA).dial().waits(Duration.ofSeconds(2));

        assertFails(() -> call.bills(70), "Expected 70 billed leg seconds, but there are 2.");
    }

    @Test
    void otherActionsAreTold() {
        TestCall call = phone.from(ADA).dial();

        assertFails(() -> call.performed("Speak"), "Expected the actions [Speak], but they are [SpeakAndGetDigits].");
    }

    @Test
    void otherEventsAreTold() {
        TestCall call = phone.from(ADA).dial();

        assertFails(() -> call.invoked("HANGUP"), "Expected the events [HANGUP], but they are [NEW_INBOUND_CALL].");
    }

    @Test
    void anotherEndOfALegIsTold() {
        TestCall call = phone.from(ADA).dial();
        call.caller().hangsUp();

        assertFails(() -> call.caller().isHungUp(), "Expected LEG-A to be ended by APPLICATION, but it was by PARTY.");
    }

    @Test
    void anUpdateOfACallThatIsOverFails() {
        TestCall call = phone.from(ADA).dial();
        call.caller().hangsUp();
        call.isOver();

        assertFails(() -> call.updates(Map.of()), "Expected a call in progress, to be updated.");
    }

    private TestCall connecting() {
        TestCall call = phone.from(ADA).dial();
        call.caller().presses("1").hears("One moment");
        return call;
    }

    private static void assertFails(Executable script, String... parts) {
        assertThatThrownBy(script::execute).isInstanceOf(AssertionError.class).hasMessageContainingAll(parts);
    }
}

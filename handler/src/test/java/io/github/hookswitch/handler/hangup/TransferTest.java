package io.github.hookswitch.handler.hangup;

import static io.github.hookswitch.handler.hangup.Answers.SILENT;
import static io.github.hookswitch.handler.hangup.Answers.SURVEY;
import static io.github.hookswitch.handler.hangup.Answers.ending;
import static io.github.hookswitch.handler.hangup.Answers.handle;
import static io.github.hookswitch.handler.hangup.Answers.hangup;
import static io.github.hookswitch.handler.hangup.Answers.hangups;
import static io.github.hookswitch.handler.hangup.Events.action;
import static io.github.hookswitch.handler.hangup.Events.event;
import static io.github.hookswitch.handler.hangup.Events.report;
import static io.github.hookswitch.handler.hangup.Events.storing;
import static io.github.hookswitch.handler.hangup.Events.update;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.hookswitch.handler.CallHandler;
import io.github.hookswitch.handler.Response;
import io.github.hookswitch.handler.action.Action;
import io.github.hookswitch.handler.action.Actions;
import io.github.hookswitch.handler.action.LegRef;
import io.github.hookswitch.handler.action.RawAction;
import io.github.hookswitch.handler.event.CallEvent;
import io.github.hookswitch.handler.event.LegTag;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The application hangs a leg up and goes on with the other one. */
class TransferTest {

    private static final Action BRIDGE = Actions.callAndBridge("+12065550100", "+12065550101");
    private static final Action PAUSE = Actions.pause(Duration.ofSeconds(2)).on(LegRef.callId("call-A"));

    static List<CallEvent> bothEventsOfTheHangup() {
        return List.of(hangupOfB(), successOfTheHangup());
    }

    static List<Action> hangupsOfB() {
        return List.of(
                Actions.hangup().on(LegRef.tag(LegTag.B)),
                hangup("call-B"),
                new RawAction("Hangup", "{\"ParticipantTag\":\"LEG-B\",\"CallId\":\"\"}"),
                new RawAction("Hangup", "{\"SipResponseCode\":\"0\",\"CallId\":\"call-B\"}"));
    }

    @ParameterizedTest
    @MethodSource("hangupsOfB")
    void aHangupOfOneOfTwoLegsIsRemembered(Action hangup) {
        assertThat(memory(Response.of(hangup), update("transfer", "x", "A+", "B+")))
                .isEqualTo("HungUp:call-B");
        assertThat(memory(Response.of(hangup, SURVEY, BRIDGE), update("transfer", "x", "A+", "B+")))
                .isEqualTo("GoesOnWithout:call-B");
    }

    @Test
    void aHangupThatNamesNobodyMeansTheLegOfTheEvent() {
        CallEvent keyOfB = report(
                "DIGITS_RECEIVED", "{\"Type\":\"ReceiveDigits\",\"Parameters\":{\"CallId\":\"call-B\"}}", "A+", "B+");

        assertThat(memory(Response.of(Actions.hangup(), BRIDGE), keyOfB)).isEqualTo("GoesOnWithout:call-B");
        assertThat(memory(Response.of(Actions.hangup()), update("transfer", "x", "A+", "B+")))
                .isEqualTo("HungUp:call-A");
    }

    @Test
    void anEndOfTheWholeCallIsNoTransfer() {
        Response both = Response.of(hangup("call-B"), SURVEY, hangup("call-A"));

        assertThat(ending(event -> both, update("other", "x", "A+", "B+"))).isEqualTo(both);
    }

    @ParameterizedTest
    @EnumSource(HangupPolicy.class)
    void theHangupOfALegThatTheApplicationHungUpEndsNothing(HangupPolicy policy) {
        CallEvent hangup = storing(hangupOfB(), CallMemory.ATTRIBUTE, "GoesOnWithout:call-B");

        assertThat(handle(policy, SILENT, hangup)).isEqualTo(Response.keepRunning());
    }

    @ParameterizedTest
    @EnumSource(HangupPolicy.class)
    void theAnswerToTheHangupIsSentAsItIs(HangupPolicy policy) {
        CallEvent success = storing(successOfTheHangup(), CallMemory.ATTRIBUTE, "HungUp:call-B");
        CallHandler handler = event -> Response.of(SURVEY, BRIDGE);

        assertThat(handle(policy, handler, success))
                .isEqualTo(Response.of(SURVEY, BRIDGE)
                        .withTransactionAttributes(Map.of(CallMemory.ATTRIBUTE, "GoesOnWithout:call-B")));
    }

    @ParameterizedTest
    @MethodSource("bothEventsOfTheHangup")
    void aHandlerWithNothingToSayIsGivenUntilTheOtherEvent(CallEvent first) {
        Response waiting = ending(SILENT, storing(first, CallMemory.ATTRIBUTE, "HungUp:call-B"));

        assertThat(waiting.actions()).containsExactly(PAUSE, hangup("call-A"));
        assertThat(waiting.transactionAttributes()).containsEntry(CallMemory.ATTRIBUTE, "PausesWithout:call-B");
    }

    @ParameterizedTest
    @MethodSource("bothEventsOfTheHangup")
    void aHandlerThatHasNothingToSayToTheSecondEventEitherEndsTheCall(CallEvent second) {
        CallEvent event = storing(second, CallMemory.ATTRIBUTE, "PausesWithout:call-B");

        assertThat(ending(SILENT, event).actions()).isEqualTo(hangups("call-A").actions());
        assertThat(ending(SILENT, event)).isEqualTo(ending(SILENT, event));
    }

    @ParameterizedTest
    @MethodSource("bothEventsOfTheHangup")
    void aHandlerThatWantsTheCallerToWaitIsObeyed(CallEvent event) {
        CallEvent known = storing(event, CallMemory.ATTRIBUTE, "HungUp:call-B");

        assertThat(ending(any -> Response.keepRunning(), known)).isEqualTo(Response.keepRunning());
    }

    @Test
    void aBridgeThatFailsIsLeftToTheHandler() {
        CallEvent failed = storing(
                action("ACTION_FAILED", "CallAndBridge", "A+", "B-"), CallMemory.ATTRIBUTE, "GoesOnWithout:call-B");

        assertThat(ending(event -> Response.of(SURVEY), failed)).isEqualTo(Response.of(SURVEY));
        assertThat(ending(SILENT, failed)).isEqualTo(hangups("call-A"));
    }

    @Test
    void theLastWordsOfATransferAreFollowedByAHangup() {
        CallEvent spoken =
                storing(action("ACTION_SUCCESSFUL", "Speak", "A+", "B-"), CallMemory.ATTRIBUTE, "GoesOnWithout:call-B");

        assertThat(ending(SILENT, spoken)).isEqualTo(hangups("call-A"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "VoiceFocus",
                "StartCallRecording",
                "StopCallRecording",
                "PauseCallRecording",
                "ResumeCallRecording"
            })
    void aListThatEndsWithoutAWordLeavesNobodyInSilence(String last) {
        CallEvent done =
                storing(action("ACTION_SUCCESSFUL", last, "A+", "B-"), CallMemory.ATTRIBUTE, "GoesOnWithout:call-B");

        assertThat(ending(SILENT, done)).isEqualTo(hangups("call-A"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"Type\":\"Hangup\",\"Parameters\":{\"CallId\":\"\",\"ParticipantTag\":\"LEG-B\"}}",
                "{\"Type\":\"Hangup\",\"Parameters\":{}}",
                "{}"
            })
    void aHangupWithoutAUsableLegReferenceIsThatOfWhoHasGone(String actionData) {
        CallEvent hangup =
                storing(report("HANGUP", actionData, "A+", "B-"), CallMemory.ATTRIBUTE, "GoesOnWithout:call-B");

        assertThat(ending(SILENT, hangup)).isEqualTo(Response.keepRunning());
    }

    @Test
    void aHangupOfALegThatHasGoneAlreadyLeavesThoseWhoTalkAlone() {
        CallEvent failed =
                report("ACTION_FAILED", "{\"Type\":\"Hangup\",\"Parameters\":{\"CallId\":\"earlier-B\"}}", "A+", "B+");

        assertThat(ending(SILENT, failed)).isEqualTo(Response.keepRunning());
    }

    @Test
    void aFailedHangupWithAnEmptyCallIdIsTriedAgainByItsTag() {
        CallEvent failed = report(
                "ACTION_FAILED",
                "{\"Type\":\"Hangup\",\"Parameters\":{\"CallId\":\"\",\"ParticipantTag\":\"LEG-B\"}}",
                "A+",
                "B+");

        assertThat(ending(SILENT, failed).actions()).isEqualTo(hangups("call-B").actions());
    }

    @Test
    void theNewPartyOfATransferEndsTheCallWhenItLeaves() {
        CallEvent left = storing(event("HANGUP", "A+", "B-"), CallMemory.ATTRIBUTE, "GoesOnWithout:earlier-B");

        assertThat(ending(SILENT, left).actions()).isEqualTo(hangups("call-A").actions());
    }

    @Test
    void aCallerWhoLeavesInTheMiddleIsNotReplacedByAnybody() {
        CallEvent left = storing(event("HANGUP", "A-", "B-"), CallMemory.ATTRIBUTE, "GoesOnWithout:call-B");

        assertThat(ending(event -> Response.of(SURVEY, BRIDGE), left)).isEqualTo(Response.none());
    }

    @Test
    void aCallerWhoWasHungUpLeavesTheOtherPartyToTheHandler() {
        CallEvent hangup = storing(
                report("HANGUP", "{\"Type\":\"Hangup\",\"Parameters\":{\"CallId\":\"call-A\"}}", "A-", "B+"),
                CallMemory.ATTRIBUTE,
                "GoesOnWithout:call-A");

        assertThat(ending(SILENT, hangup)).isEqualTo(Response.keepRunning());
    }

    @Test
    void aListThatReplacesTheHangupMakesItForgotten() {
        CallEvent update = storing(update("stay", "x", "A+", "B+"), CallMemory.ATTRIBUTE, "HungUp:call-B");

        assertThat(memory(Response.of(SURVEY), update)).isEmpty();
    }

    @Test
    void anActionThatFailsBeforeTheHangupMakesItForgotten() {
        CallEvent failed =
                storing(action("ACTION_FAILED", "Speak", "A+", "B+"), CallMemory.ATTRIBUTE, "GoesOnWithout:call-B");

        assertThat(memory(Response.none(), failed)).isEmpty();
    }

    @Test
    void aHangupThatIsStillToComeIsNotDroppedByAnEmptyList() {
        CallEvent recorded = storing(
                action("ACTION_SUCCESSFUL", "RecordAudio", "A+", "B+"), CallMemory.ATTRIBUTE, "GoesOnWithout:call-B");

        assertThat(ending(SILENT, recorded)).isEqualTo(Response.keepRunning());
    }

    @Test
    void digitsOfALegThatWasHungUpKeepNobodyWaiting() {
        CallHandler star =
                event -> Response.of(Actions.receiveDigits("[*]", Duration.ofSeconds(1), Duration.ofSeconds(2))
                        .on(LegRef.tag(LegTag.B)));
        Response registered = ending(star, action("ACTION_SUCCESSFUL", "CallAndBridge", "A+", "B+"));
        CallEvent spoken = storing(
                action("ACTION_SUCCESSFUL", "Speak", "A+", "B-"),
                CallMemory.ATTRIBUTE,
                "AwaitsDigits:call-B GoesOnWithout:call-B");

        assertThat(registered.transactionAttributes()).containsEntry(CallMemory.ATTRIBUTE, "AwaitsDigits:call-B");
        assertThat(ending(SILENT, spoken)).isEqualTo(hangups("call-A"));
    }

    @Test
    void digitsOfTheCallerAreRememberedBesideTheHangup() {
        CallEvent keyPressed =
                storing(action("DIGITS_RECEIVED", "ReceiveDigits", "A+", "B+"), CallMemory.ATTRIBUTE, "AwaitsDigits");

        assertThat(memory(Response.of(hangup("call-B"), BRIDGE), keyPressed))
                .isEqualTo("AwaitsDigits GoesOnWithout:call-B");
    }

    @ParameterizedTest
    @EnumSource(HangupPolicy.class)
    void aCallerWhoIsBridgedAnewAfterTheCalleeLeftIsNotHungUp(HangupPolicy policy) {
        Response answer = handle(policy, event -> Response.of(SURVEY, BRIDGE), event("HANGUP", "A+", "B-"));

        assertThat(answer.actions()).containsExactly(SURVEY, BRIDGE);
    }

    @Test
    void anAnswerToItsOwnHangupIsSentAsItIsEvenWithoutAMemory() {
        assertThat(ending(event -> Response.of(SURVEY), successOfTheHangup()).actions())
                .containsExactly(SURVEY);
    }

    @Test
    void anAnswerToAHangupThatNamesNobodyIsForTheLegThatStays() {
        CallEvent hangup = storing(hangupOfB(), CallMemory.ATTRIBUTE, "HungUp:call-B");

        assertThat(ending(event -> Response.of(Actions.hangup()), hangup).actions())
                .containsExactly(hangup("call-A"));
    }

    @Test
    void aLegThatTheEventDoesNotListAnyMoreHasEndedToo() {
        CallEvent unlisted = report("HANGUP", "{\"Type\":\"Hangup\",\"Parameters\":{\"CallId\":\"call-B\"}}", "A+");

        assertThat(ending(SILENT, unlisted)).isEqualTo(hangups("call-A"));
        assertThat(ending(SILENT, storing(unlisted, CallMemory.ATTRIBUTE, "GoesOnWithout:call-B")))
                .isEqualTo(Response.keepRunning());
    }

    @Test
    void theLegThatAHangupNamesHasEndedWhateverItsStatusSays() {
        CallEvent hangup = report("HANGUP", "{\"Type\":\"Hangup\",\"Parameters\":{\"CallId\":\"call-B\"}}", "A+", "B+");

        assertThat(ending(SILENT, hangup)).isEqualTo(hangups("call-A"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"A+", "A?"})
    void anEndOfTheCallThatWasAskedForIsNoTransfer(String caller) {
        CallEvent hangup = storing(event("HANGUP", caller, "B-"), CallMemory.ATTRIBUTE, "IsToEnd");

        assertThat(ending(event -> Response.of(BRIDGE), hangup)).isEqualTo(hangups("call-A"));
    }

    private static CallEvent hangupOfB() {
        return report(
                "HANGUP",
                "{\"Type\":\"Hangup\",\"Parameters\":{\"CallId\":\"call-B\",\"ParticipantTag\":\"LEG-B\"}}",
                "A+",
                "B-");
    }

    private static CallEvent successOfTheHangup() {
        return report(
                "ACTION_SUCCESSFUL",
                "{\"Type\":\"Hangup\",\"Parameters\":{\"CallId\":\"call-B\",\"ParticipantTag\":\"LEG-B\"}}",
                "A+",
                "B-");
    }

    private static String memory(Response answer, CallEvent event) {
        Map<String, String> attributes =
                Objects.requireNonNull(ending(any -> answer, event).transactionAttributes());
        return String.valueOf(attributes.get(CallMemory.ATTRIBUTE));
    }
}

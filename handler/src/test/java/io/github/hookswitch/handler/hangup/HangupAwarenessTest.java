package io.github.hookswitch.handler.hangup;

import static io.github.hookswitch.handler.hangup.Events.action;
import static io.github.hookswitch.handler.hangup.Events.event;
import static io.github.hookswitch.handler.hangup.Events.report;
import static io.github.hookswitch.handler.hangup.Events.storing;
import static io.github.hookswitch.handler.hangup.Events.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hookswitch.handler.CallHandler;
import io.github.hookswitch.handler.Response;
import io.github.hookswitch.handler.action.Action;
import io.github.hookswitch.handler.action.Actions;
import io.github.hookswitch.handler.action.LegRef;
import io.github.hookswitch.handler.event.CallEvent;
import io.github.hookswitch.handler.event.LegTag;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class HangupAwarenessTest {

    private static final CallHandler SILENT = event -> Response.none();
    private static final Action SURVEY = Actions.speak("How did we do?");
    private static final CallHandler THROWING = event -> {
        throw new IllegalStateException("boom");
    };

    private final List<Throwable> failures = new ArrayList<>();

    @Test
    void whenTheCalleeOfABridgeLeavesTheCallerIsHungUp() {
        assertThat(ending(SILENT, event("HANGUP", "A+", "B-"))).isEqualTo(hangups("call-A"));
    }

    @Test
    void whenTheCallerOfABridgeLeavesTheCalleeIsHungUp() {
        assertThat(ending(SILENT, event("HANGUP", "A-", "B+"))).isEqualTo(hangups("call-B"));
    }

    @Test
    void theOrderOfTheParticipantsDoesNotMatter() {
        assertThat(ending(SILENT, event("HANGUP", "B+", "A-"))).isEqualTo(hangups("call-B"));
    }

    @Test
    void whenTheLastLegHasEndedNothingIsDone() {
        assertThat(ending(SILENT, event("HANGUP", "A-"))).isEqualTo(Response.none());
    }

    @ParameterizedTest
    @EnumSource(HangupPolicy.class)
    void whenAllLegsHaveEndedTheHandlersActionsAreDropped(HangupPolicy policy) {
        assertThat(handle(policy, event -> Response.of(SURVEY), event("HANGUP", "A-", "B-")))
                .isEqualTo(Response.none());
    }

    @Test
    void aHandlerThatHangsUpTheOtherLegItselfIsNotRepeated() {
        CallHandler own = event -> Response.of(SURVEY, Actions.hangup().on(LegRef.tag(LegTag.A)));

        assertThat(ending(own, event("HANGUP", "A+", "B-")).actions()).hasSize(2);
    }

    @Test
    void aHandlersLastWordsAreFollowedByTheHangup() {
        assertThat(ending(event -> Response.of(SURVEY), event("HANGUP", "A+", "B-")))
                .isEqualTo(Response.of(SURVEY, hangup("call-A")));
    }

    @Test
    void theHangupTakesThePlaceOfTheLastOfTenActions() {
        CallHandler talkative = event -> Response.of(Collections.nCopies(10, SURVEY));

        List<Action> actions = ending(talkative, event("HANGUP", "A+", "B-")).actions();

        assertThat(actions).hasSize(10).endsWith(hangup("call-A"));
    }

    @Test
    void aHandlerThatWantsToKeepRunningStillEndsTheCall() {
        assertThat(ending(event -> Response.keepRunning(), event("HANGUP", "A+", "B-")))
                .isEqualTo(hangups("call-A"));
    }

    @Test
    void aBridgeThatIsAnsweredAfterTheCallerLeftIsHungUp() {
        assertThat(ending(SILENT, event("ACTION_SUCCESSFUL", "A-", "B+"))).isEqualTo(hangups("call-B"));
    }

    @Test
    void theHandlersAttributesAreKept() {
        CallHandler storing = event -> Response.none().withTransactionAttributes(Map.of("a", "b"));

        assertThat(ending(storing, event("HANGUP", "A+", "B-")).transactionAttributes())
                .isEqualTo(Map.of("a", "b"));
    }

    @Test
    void keepCallerLeavesTheCallerToTheHandler() {
        assertThat(handle(HangupPolicy.KEEP_CALLER, event -> Response.of(SURVEY), event("HANGUP", "A+", "B-")))
                .isEqualTo(Response.of(SURVEY));
    }

    @Test
    void keepCallerLeavesTheCallerToWhatIsRunning() {
        assertThat(handle(HangupPolicy.KEEP_CALLER, event -> Response.keepRunning(), event("HANGUP", "A+", "B-")))
                .isEqualTo(Response.keepRunning());
    }

    @Test
    void keepCallerHangsUpACallerWhoWouldWaitInSilence() {
        assertThat(handle(HangupPolicy.KEEP_CALLER, SILENT, event("HANGUP", "A+", "B-")))
                .isEqualTo(hangups("call-A"));
    }

    @Test
    void keepCallerHangsUpTheCalleeWhenTheCallerLeaves() {
        assertThat(handle(HangupPolicy.KEEP_CALLER, event -> Response.keepRunning(), event("HANGUP", "A-", "B+")))
                .isEqualTo(hangups("call-B"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "TRUE"})
    void theEndCallArgumentHangsUpEveryLeg(String value) {
        assertThat(ending(event -> Response.of(SURVEY), update("EndCall", value, "A+", "B+"))
                        .actions())
                .isEqualTo(hangups("call-A", "call-B").actions());
    }

    @Test
    void theEndCallArgumentDoesNothingAfterTheCallHasEnded() {
        assertThat(ending(SILENT, update("EndCall", "true", "A-", "B-"))).isEqualTo(Response.none());
    }

    @Test
    void anotherArgumentIsLeftToTheHandler() {
        assertThat(ending(event -> Response.of(SURVEY), update("Other", "true", "A+")))
                .isEqualTo(Response.of(SURVEY));
    }

    @Test
    void theEndCallArgumentWithAnotherValueIsLeftToTheHandler() {
        assertThat(ending(event -> Response.of(SURVEY), update("EndCall", "false", "A+")))
                .isEqualTo(Response.of(SURVEY));
    }

    @Test
    void aHandlerThatFailsOnANewInboundCallPassesTheErrorOn() {
        assertThatThrownBy(() -> ending(THROWING, event("NEW_INBOUND_CALL", "A?")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("boom");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ACTION_SUCCESSFUL", "ACTION_FAILED", "DIGITS_RECEIVED", "CALL_ANSWERED", "SOMETHING_NEW"})
    void aHandlerThatFailsLaterHangsUpEveryLeg(String type) {
        assertThat(ending(THROWING, event(type, "A+", "B+"))).isEqualTo(hangups("call-A", "call-B"));
    }

    @Test
    void aFailureIsReported() {
        ending(THROWING, event("ACTION_SUCCESSFUL", "A+"));

        assertThat(failures).singleElement().isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anErrorOfTheVirtualMachineHangsUpAsWell() {
        CallHandler recursing = event -> {
            throw new StackOverflowError();
        };

        assertThat(ending(recursing, event("ACTION_SUCCESSFUL", "A+"))).isEqualTo(hangups("call-A"));
    }

    @Test
    @SuppressWarnings("NullAway") // what a handler without null checks may do
    void aHandlerThatAnswersNullHangsUpEveryLeg() {
        assertThat(ending(event -> null, event("ACTION_SUCCESSFUL", "A+"))).isEqualTo(hangups("call-A"));
        assertThat(failures).singleElement().asString().contains("answered ACTION_SUCCESSFUL with null");
    }

    @Test
    void anInvalidResponseHangsUpEveryLegThatHasNotEnded() {
        assertThat(ending(SILENT, event("INVALID_LAMBDA_RESPONSE", "A?"))).isEqualTo(hangups("call-A"));
    }

    @Test
    void anInvalidResponseIsLeftToAHandlerThatAnswersIt() {
        assertThat(ending(event -> Response.of(SURVEY), event("INVALID_LAMBDA_RESPONSE", "A+")))
                .isEqualTo(Response.of(SURVEY));
    }

    @Test
    void aFailedActionThatLeavesACallerInSilenceEndsTheCall() {
        assertThat(ending(SILENT, event("ACTION_FAILED", "A+"))).isEqualTo(hangups("call-A"));
    }

    @Test
    void aFailedActionDoesNotEndAConversation() {
        assertThat(ending(SILENT, event("ACTION_FAILED", "A+", "B+"))).isEqualTo(Response.none());
    }

    @Test
    void aFailedActionAfterEverybodyLeftDoesNothing() {
        assertThat(ending(SILENT, event("ACTION_FAILED", "A-", "B-"))).isEqualTo(Response.none());
    }

    @Test
    void aNewInboundCallWithoutAnAnswerIsRejected() {
        assertThat(ending(SILENT, event("NEW_INBOUND_CALL", "A?"))).isEqualTo(hangups("call-A"));
    }

    @Test
    void aNewInboundCallWithoutParticipantsIsRejectedByItsOwnLeg() {
        assertThat(ending(SILENT, event("NEW_INBOUND_CALL"))).isEqualTo(Response.of(Actions.hangup()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"NEW_OUTBOUND_CALL", "RINGING", "ACTION_INTERRUPTED"})
    void actionsAreDroppedWhereTheServiceIgnoresThem(String type) {
        assertThat(ending(event -> Response.of(SURVEY), event(type, "A?"))).isEqualTo(Response.none());
    }

    @Test
    void anEventThatIsDeliveredTwiceIsAnsweredAlike() {
        CallEvent event = event("HANGUP", "A+", "B-");
        HangupAwareness aware = aware(HangupPolicy.END_CALL, SILENT);

        assertThat(aware.handle(event)).isEqualTo(aware.handle(event));
    }

    @Test
    void aLegWithoutCallIdIsHungUpByItsTag() {
        CallEvent event = CallEvent.parse("""
                {"InvocationEventType":"HANGUP","CallDetails":{"Participants":[
                  {"ParticipantTag":"Leg-A","Status":"Connected"},{"ParticipantTag":"Leg-B","Status":"Disconnected"}]}}
                """.getBytes(StandardCharsets.UTF_8));

        assertThat(ending(SILENT, event)).isEqualTo(Response.of(Actions.hangup().on(LegRef.tag(LegTag.A))));
    }

    @Test
    void aSpokenTextOnTheLegThatStaysIsNotTakenForItsHangup() {
        CallHandler speaking = event -> Response.of(Actions.speak("Bye.").on(LegRef.callId("call-A")));

        assertThat(ending(speaking, event("HANGUP", "A+", "B-")).actions()).endsWith(hangup("call-A"));
    }

    @Test
    void anAnsweredCallWithNothingToSayIsHungUp() {
        assertThat(ending(SILENT, event("CALL_ANSWERED", "A+"))).isEqualTo(hangups("call-A"));
    }

    @Test
    void aPartyIsLeftWaitingIfTheHandlerSaysSo() {
        assertThat(ending(event -> Response.keepRunning(), event("CALL_ANSWERED", "A+")))
                .isEqualTo(Response.keepRunning());
    }

    @Test
    void aNewInboundCallHasNothingToKeepRunning() {
        assertThat(ending(event -> Response.keepRunning(), event("NEW_INBOUND_CALL", "A?")))
                .isEqualTo(hangups("call-A"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Speak", "PlayAudio", "Pause", "SendDigits"})
    void silenceAfterTheLastActionOfAListEndsTheCall(String action) {
        assertThat(ending(SILENT, action("ACTION_SUCCESSFUL", action, "A+"))).isEqualTo(hangups("call-A"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Speak", "PlayAudio", "Pause", "SendDigits"})
    void anActionThatEndsWhileTwoPartiesTalkEndsNothing(String action) {
        assertThat(ending(SILENT, action("ACTION_SUCCESSFUL", action, "A+", "B+")))
                .isEqualTo(Response.none());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"RecordAudio", "PlayAudioAndGetDigits", "ReceiveDigits", "StartCallRecording", "Unheard-Of"})
    void anActionThatMayHaveOthersBehindItLetsThemGoOn(String action) {
        assertThat(ending(SILENT, action("ACTION_SUCCESSFUL", action, "A+"))).isEqualTo(Response.keepRunning());
    }

    @ParameterizedTest
    @ValueSource(strings = {"CALL_UPDATE_REQUESTED", "DIGITS_RECEIVED", "SOMETHING_NEW"})
    void whatRunsGoesOnWhenTheHandlerHasNothingNew(String type) {
        assertThat(ending(SILENT, event(type, "A+"))).isEqualTo(Response.keepRunning());
    }

    @Test
    void attributesAreStoredWhileWhatRunsGoesOn() {
        CallHandler storing = event -> Response.none().withTransactionAttributes(Map.of("a", "b"));

        assertThat(ending(storing, event("DIGITS_RECEIVED", "A+")))
                .isEqualTo(Response.keepRunning().withTransactionAttributes(Map.of("a", "b")));
    }

    @Test
    void aCallerWhoMayPressKeysIsNotHungUp() {
        CallHandler menu = event ->
                Response.of(Actions.receiveDigits("[0-9]", Duration.ofSeconds(1), Duration.ofSeconds(2)), SURVEY);
        Response registered = ending(menu, storing(event("NEW_INBOUND_CALL", "A?"), "a", "b"));

        assertThat(registered.transactionAttributes())
                .isEqualTo(Map.of("a", "b", CallMemory.ATTRIBUTE, "AwaitsDigits"));
        assertThat(ending(
                        SILENT,
                        storing(action("ACTION_SUCCESSFUL", "Speak", "A+"), CallMemory.ATTRIBUTE, "AwaitsDigits")))
                .isEqualTo(Response.keepRunning());
    }

    @Test
    void anEndThatWasAskedForWhileTheCallRingsComesWhenItIsAnswered() {
        Response asked = ending(SILENT, storing(update("EndCall", "true", "A?"), "a", "b"));
        CallEvent answered = storing(event("CALL_ANSWERED", "A+"), CallMemory.ATTRIBUTE, "IsToEnd");

        assertThat(asked.transactionAttributes()).isEqualTo(Map.of("a", "b", CallMemory.ATTRIBUTE, "IsToEnd"));
        assertThat(ending(event -> Response.of(SURVEY), answered)).isEqualTo(hangups("call-A"));
    }

    @Test
    void anEndThatWasAskedForComesAfterTheBridgeThatWasRinging() {
        CallEvent bridged =
                storing(action("ACTION_SUCCESSFUL", "CallAndBridge", "A+", "B+"), CallMemory.ATTRIBUTE, "IsToEnd");

        assertThat(ending(event -> Response.of(SURVEY), bridged)).isEqualTo(hangups("call-A", "call-B"));
    }

    @Test
    void anEndThatWasAskedForIsStillNoAnswerToRinging() {
        CallEvent ringing = storing(event("RINGING", "A?"), CallMemory.ATTRIBUTE, "IsToEnd");

        assertThat(ending(SILENT, ringing)).isEqualTo(Response.none());
    }

    @Test
    void aHandlerThatReplacesTheAttributesDoesNotMakeTheCallForgetItsEnd() {
        CallHandler storing = event -> Response.none().withTransactionAttributes(Map.of("own", "1"));
        CallEvent event = storing(event("CALL_ANSWERED", "A+"), CallMemory.ATTRIBUTE, "IsToEnd");

        assertThat(ending(storing, event).transactionAttributes())
                .isEqualTo(Map.of("own", "1", CallMemory.ATTRIBUTE, "IsToEnd"));
    }

    @ParameterizedTest
    @ValueSource(ints = {9, 10})
    void theMemoryTakesNoMoreRoomThanThereIs(int attributes) {
        Map<String, String> own = new HashMap<>();
        for (int i = 0; i < attributes; i++) {
            own.put("own-" + i, "v");
        }
        CallHandler menu =
                event -> Response.of(Actions.receiveDigits("[0-9]", Duration.ofSeconds(1), Duration.ofSeconds(2)))
                        .withTransactionAttributes(own);

        assertThat(ending(menu, event("NEW_INBOUND_CALL", "A?")).transactionAttributes())
                .hasSize(10)
                .containsAllEntriesOf(own);
    }

    @Test
    void theMemoryDoesNotPushTheHandlersAttributesOverTheirLimit() {
        Map<String, String> own = Map.of("own", "v".repeat(Response.MAX_ATTRIBUTE_BYTES - 3));
        CallHandler menu =
                event -> Response.of(Actions.receiveDigits("[0-9]", Duration.ofSeconds(1), Duration.ofSeconds(2)))
                        .withTransactionAttributes(own);

        assertThat(ending(menu, event("NEW_INBOUND_CALL", "A?")).transactionAttributes())
                .isEqualTo(own);
    }

    @Test
    void anUnknownMemoryIsNone() {
        CallEvent event = storing(event("CALL_ANSWERED", "A+"), CallMemory.ATTRIBUTE, "of a later release");

        assertThat(ending(any -> Response.of(SURVEY), event)).isEqualTo(Response.of(SURVEY));
    }

    @Test
    void aHangupThatFailedIsTriedAgain() {
        assertThat(ending(SILENT, action("ACTION_FAILED", "Hangup", "A+", "B+")))
                .isEqualTo(hangups("call-A"));
    }

    @Test
    void aHangupThatFailedIsTriedAgainByItsTag() {
        CallEvent failed = report(
                "ACTION_FAILED", "{\"Type\":\"Hangup\",\"Parameters\":{\"ParticipantTag\":\"LEG-B\"}}", "A+", "B+");

        assertThat(ending(SILENT, failed)).isEqualTo(hangups("call-B"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"Type\":\"Hangup\"}", "{\"Type\":\"Hangup\",\"Parameters\":{\"CallId\":\"another\"}}"})
    void aHangupThatFailedAndNamesNobodyEndsTheCall(String report) {
        assertThat(ending(SILENT, report("ACTION_FAILED", report, "A+", "B+"))).isEqualTo(hangups("call-A", "call-B"));
    }

    @Test
    void aHangupThatFailedAfterEverybodyLeftIsForgotten() {
        assertThat(ending(SILENT, action("ACTION_FAILED", "Hangup", "A-", "B-")))
                .isEqualTo(Response.none());
    }

    @Test
    void lastWordsThatFailedAreNotTriedAgain() {
        assertThat(ending(event -> Response.of(SURVEY), action("ACTION_FAILED", "Speak", "A+", "B-")))
                .isEqualTo(hangups("call-A"));
    }

    @ParameterizedTest
    @EnumSource(HangupPolicy.class)
    void aHangupThatNamesNobodyMeansTheLegThatIsLeft(HangupPolicy policy) {
        assertThat(handle(policy, event -> Response.of(SURVEY, Actions.hangup()), event("HANGUP", "A+", "B-")))
                .isEqualTo(Response.of(SURVEY, hangup("call-A")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CALL_UPDATE_REQUESTED", "DIGITS_RECEIVED", "SOMETHING_NEW"})
    void keepCallerDoesNotInterruptWhatTheCallerHears(String type) {
        assertThat(handle(HangupPolicy.KEEP_CALLER, SILENT, event(type, "A+", "B-")))
                .isEqualTo(Response.keepRunning());
    }

    @Test
    void keepCallerHangsUpACallerWhoHasHeardItAll() {
        assertThat(handle(HangupPolicy.KEEP_CALLER, SILENT, action("ACTION_SUCCESSFUL", "Speak", "A+", "B-")))
                .isEqualTo(hangups("call-A"));
    }

    @Test
    void aMeetingThatHasEndedIsLeftByTheCallerToo() {
        assertThat(ending(SILENT, action("ACTION_SUCCESSFUL", "Hangup", "A+", "B-")))
                .isEqualTo(hangups("call-A"));
    }

    @Test
    void aMeetingThatRunsIsNotEndedByAnAction() {
        assertThat(ending(SILENT, action("ACTION_SUCCESSFUL", "JoinChimeMeeting", "A+", "B+")))
                .isEqualTo(Response.none());
    }

    @Test
    void aRecordingWhoseSpeakerLeftNeedsNothing() {
        assertThat(ending(event -> Response.of(SURVEY), action("ACTION_SUCCESSFUL", "RecordAudio", "A-")))
                .isEqualTo(Response.none());
    }

    @Test
    void anInvalidAnswerToAnInvalidAnswerStillEndsTheCall() {
        assertThat(ending(SILENT, event("INVALID_LAMBDA_RESPONSE", "A+", "B+"))).isEqualTo(hangups("call-A", "call-B"));
    }

    @Test
    void aHangupOfTheLegThatHasGoneDoesNotCount() {
        CallHandler wrong = event -> Response.of(
                Actions.hangup().on(LegRef.callId("call-B")), Actions.hangup().on(LegRef.tag(LegTag.B)));

        assertThat(ending(wrong, event("HANGUP", "A+", "B-")).actions())
                .hasSize(3)
                .endsWith(hangup("call-A"));
    }

    @Test
    void aHangupThatNamesNobodyStaysAsItIsWhenSeveralLegsAreLeft() {
        assertThat(ending(event -> Response.of(Actions.hangup()), event("HANGUP", "A+", "B-", "C+")))
                .isEqualTo(Response.of(Actions.hangup(), hangup("call-A"), hangup("call-C")));
    }

    @Test
    void aLegThatHasNoNameIsHungUpAsTheLegOfTheEvent() {
        CallEvent event = CallEvent.parse("""
                {"InvocationEventType":"CALL_ANSWERED","CallDetails":{"Participants":[{"Status":"Connected"}]}}
                """.getBytes(StandardCharsets.UTF_8));

        assertThat(ending(SILENT, event)).isEqualTo(Response.of(Actions.hangup()));
    }

    @Test
    void anEndCallArgumentNeedsAName() {
        assertThatThrownBy(() -> new EndCallArgument(" "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is blank");
    }

    private Response ending(CallHandler handler, CallEvent event) {
        return handle(HangupPolicy.END_CALL, handler, event);
    }

    private Response handle(HangupPolicy policy, CallHandler handler, CallEvent event) {
        return aware(policy, handler).handle(event);
    }

    private HangupAwareness aware(HangupPolicy policy, CallHandler handler) {
        return new HangupAwareness(handler, policy, EndCallArgument.DEFAULT, (event, failure) -> failures.add(failure));
    }

    private static Response hangups(String... callIds) {
        return Response.of(
                List.of(callIds).stream().map(HangupAwarenessTest::hangup).toList());
    }

    private static Action hangup(String callId) {
        return Actions.hangup().on(LegRef.callId(callId));
    }
}

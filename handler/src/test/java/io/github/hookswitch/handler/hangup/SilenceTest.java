package io.github.hookswitch.handler.hangup;

import static io.github.hookswitch.handler.hangup.Answers.SILENT;
import static io.github.hookswitch.handler.hangup.Answers.SURVEY;
import static io.github.hookswitch.handler.hangup.Answers.ending;
import static io.github.hookswitch.handler.hangup.Answers.hangups;
import static io.github.hookswitch.handler.hangup.Events.action;
import static io.github.hookswitch.handler.hangup.Events.event;
import static io.github.hookswitch.handler.hangup.Events.report;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.hookswitch.handler.CallHandler;
import io.github.hookswitch.handler.Response;
import io.github.hookswitch.handler.action.Actions;
import io.github.hookswitch.handler.event.CallEvent;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody to talk to and nothing that runs. */
class SilenceTest {

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

        assertThat(ending(SILENT, event)).isEqualTo(ending(SILENT, event));
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
    void aHangupThatFailedIsTriedAgain() {
        assertThat(ending(SILENT, action("ACTION_FAILED", "Hangup", "A+", "B+")).actions())
                .isEqualTo(hangups("call-A").actions());
    }

    @Test
    void aHangupThatFailedIsTriedAgainByItsTag() {
        CallEvent failed = report(
                "ACTION_FAILED", "{\"Type\":\"Hangup\",\"Parameters\":{\"ParticipantTag\":\"LEG-B\"}}", "A+", "B+");

        assertThat(ending(SILENT, failed).actions()).isEqualTo(hangups("call-B").actions());
    }

    @Test
    void aHangupThatFailedAndNamesNobodyEndsTheCall() {
        CallEvent failed = report("ACTION_FAILED", "{\"Type\":\"Hangup\"}", "A+", "B+");

        assertThat(ending(SILENT, failed)).isEqualTo(hangups("call-A", "call-B"));
    }

    @Test
    void aHangupThatFailedForAnUnknownLegEndsTheOneThatIsAlone() {
        CallEvent failed =
                report("ACTION_FAILED", "{\"Type\":\"Hangup\",\"Parameters\":{\"CallId\":\"another\"}}", "A+");

        assertThat(ending(SILENT, failed).actions()).isEqualTo(hangups("call-A").actions());
    }

    @Test
    void aMeetingThatRunsIsNotEndedByAnAction() {
        assertThat(ending(SILENT, action("ACTION_SUCCESSFUL", "JoinChimeMeeting", "A+", "B+")))
                .isEqualTo(Response.none());
    }

    @Test
    void anInvalidAnswerToAnInvalidAnswerStillEndsTheCall() {
        assertThat(ending(SILENT, event("INVALID_LAMBDA_RESPONSE", "A+", "B+"))).isEqualTo(hangups("call-A", "call-B"));
    }

    @Test
    void aLegThatHasNoNameIsHungUpAsTheLegOfTheEvent() {
        CallEvent event = CallEvent.parse("""
                {"InvocationEventType":"CALL_ANSWERED","CallDetails":{"Participants":[{"Status":"Connected"}]}}
                """.getBytes(StandardCharsets.UTF_8));

        assertThat(ending(SILENT, event)).isEqualTo(Response.of(Actions.hangup()));
    }
}

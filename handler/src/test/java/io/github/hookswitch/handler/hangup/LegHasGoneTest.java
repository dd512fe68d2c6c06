package io.github.hookswitch.handler.hangup;

import static io.github.hookswitch.handler.hangup.Answers.SILENT;
import static io.github.hookswitch.handler.hangup.Answers.SURVEY;
import static io.github.hookswitch.handler.hangup.Answers.ending;
import static io.github.hookswitch.handler.hangup.Answers.handle;
import static io.github.hookswitch.handler.hangup.Answers.hangup;
import static io.github.hookswitch.handler.hangup.Answers.hangups;
import static io.github.hookswitch.handler.hangup.Events.action;
import static io.github.hookswitch.handler.hangup.Events.event;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.hookswitch.handler.CallHandler;
import io.github.hookswitch.handler.Response;
import io.github.hookswitch.handler.action.Action;
import io.github.hookswitch.handler.action.Actions;
import io.github.hookswitch.handler.action.LegRef;
import io.github.hookswitch.handler.event.CallEvent;
import io.github.hookswitch.handler.event.LegTag;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A leg has ended: the other one follows, as the policy says. */
class LegHasGoneTest {

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

    @Test
    void aFailedActionAfterEverybodyLeftDoesNothing() {
        assertThat(ending(SILENT, event("ACTION_FAILED", "A-", "B-"))).isEqualTo(Response.none());
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
    void aRecordingWhoseSpeakerLeftNeedsNothing() {
        assertThat(ending(event -> Response.of(SURVEY), action("ACTION_SUCCESSFUL", "RecordAudio", "A-")))
                .isEqualTo(Response.none());
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
}

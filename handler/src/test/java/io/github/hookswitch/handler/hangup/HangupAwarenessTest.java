package io.github.hookswitch.handler.hangup;

import static io.github.hookswitch.handler.hangup.Events.event;
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
import java.util.ArrayList;
import java.util.Collections;
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

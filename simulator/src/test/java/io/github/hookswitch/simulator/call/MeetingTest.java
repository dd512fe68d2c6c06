package io.github.hookswitch.simulator.call;

import static io.github.hookswitch.simulator.call.Account.CALLER;
import static io.github.hookswitch.simulator.call.Account.SERVICE_NUMBER;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.hookswitch.handler.event.LegTag;
import io.github.hookswitch.simulator.engine.CallEngineBuilder;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code JoinChimeMeeting} and {@code ModifyChimeMeetingAttendees}. */
class MeetingTest {
    private static final String JOIN =
            Replies.action("JoinChimeMeeting", "{'JoinToken':'token','MeetingId':'meeting'}");

    private final ScriptedFunction function = new ScriptedFunction();

    @Test
    void joiningAddsALegIntoTheMeeting() {
        SimulatedCall call = joined();

        JsonNode second = function.only("ACTION_SUCCESSFUL").at("/CallDetails/Participants/1");
        assertThat(second.path("ParticipantTag").asText()).isEqualTo("LEG-B");
        assertThat(second.path("From").asText()).isEqualTo("SMA");
        assertThat(second.path("To").asText()).isEqualTo("+17035550122");
        assertThat(second.path("Direction").asText()).isEqualTo("Outbound");
        assertThat(second.path("Status").asText()).isEqualTo("Connected");
        assertThat(call.isBridged()).isTrue();
    }

    @Test
    void theEndOfTheMeetingHangsUpTheMeetingLeg() {
        SimulatedCall call = joined();

        call.endMeeting();

        assertThat(function.story()).endsWith("ACTION_SUCCESSFUL JoinChimeMeeting", "HANGUP LEG-B");
        assertThat(requireNonNull(call.leg(LegTag.A)).isConnected()).isTrue();
    }

    @Test
    void theEndOfAMeetingHangsUpTheMeetingLegOfEveryCallInIt() {
        function.on("NEW_INBOUND_CALL", JOIN);
        CallEngine engine = engine(Meetings.any());
        List<SimulatedCall> calls =
                List.of(engine.dial(CALLER, SERVICE_NUMBER), engine.dial("+14485550101", SERVICE_NUMBER));
        engine.runFor(Duration.ofSeconds(2));

        engine.endMeeting("meeting");

        assertThat(calls).noneMatch(SimulatedCall::isBridged).allMatch(SimulatedCall::isConnected);
    }

    @Test
    void theRemovalOfTheAttendeeHangsUpTheMeetingLeg() {
        SimulatedCall call = joined();

        call.removeAttendee();

        assertThat(function.last().at("/ActionData/Parameters/ParticipantTag").asText())
                .isEqualTo("LEG-B");
    }

    @Test
    void bothLegsAreDisconnectedWhenTheCallerLeaves() {
        SimulatedCall call = joined();

        call.hangUp(LegTag.A);

        JsonNode event = function.only("HANGUP");
        assertThat(event.at("/ActionData/Parameters/ParticipantTag").asText()).isEqualTo("LEG-A");
        assertThat(event.at("/CallDetails/Participants"))
                .extracting(participant -> participant.path("Status").asText())
                .containsExactly("Disconnected", "Disconnected");
        assertThat(call.isEnded()).isTrue();
    }

    @Test
    void theMeetingLegStaysWhenTheCallerLeavesWhereTheRulesSaySo() {
        SimulatedCall call = joined(ServiceVariant.MEETING_LEG_OUTLIVES_CALLER);

        call.hangUp(LegTag.A);

        assertThat(requireNonNull(call.leg(LegTag.B)).isConnected()).isTrue();
    }

    @Test
    void aHangupOfTheMeetingLegSucceedsAndGivesNoEventOfItsOwn() {
        function.on("ACTION_SUCCESSFUL/JoinChimeMeeting", Replies.HANG_UP_B, Replies.speak("You have left."));

        SimulatedCall call = joined();
        call.runUntilIdle();

        assertThat(function.story())
                .containsExactly(
                        "NEW_INBOUND_CALL",
                        "ACTION_SUCCESSFUL JoinChimeMeeting",
                        "ACTION_SUCCESSFUL Hangup",
                        "ACTION_SUCCESSFUL Speak");
        assertThat(requireNonNull(call.leg(LegTag.B)).isConnected()).isFalse();
    }

    @Test
    void aHangupOfTheMeetingLegGivesTheEventTooWhereTheRulesSaySo() {
        function.on("ACTION_SUCCESSFUL/JoinChimeMeeting", Replies.HANG_UP_B);

        joined(ServiceVariant.HANGUP_OF_MEETING_LEG_SENT).runUntilIdle();

        assertThat(function.story()).endsWith("ACTION_SUCCESSFUL Hangup", "HANGUP LEG-B");
    }

    @Test
    void attendeesAreMuted() {
        function.on("ACTION_SUCCESSFUL/JoinChimeMeeting", modify("'Operation':'Mute','AttendeeList':['me','you']"));

        joined().runUntilIdle();

        assertThat(function.story()).endsWith("ACTION_SUCCESSFUL ModifyChimeMeetingAttendees");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'Operation':'Shout','AttendeeList':['me']",
                "'Operation':'Mute','AttendeeList':[]",
                "'Operation':'Mute'",
                "'Operation':'Mute','AttendeeList':['stranger']",
                "'Operation':'Mute','AttendeeList':['me'],'MeetingId':'other'",
            })
    void aWrongParameterFailsTheModification(String parameters) {
        function.on("ACTION_SUCCESSFUL/JoinChimeMeeting", modify(parameters));
        function.on("NEW_INBOUND_CALL", JOIN);
        SimulatedCall call = engine(new OneMeeting()).dial(CALLER, SERVICE_NUMBER);

        call.runUntilIdle();

        assertThat(function.only("ACTION_FAILED").at("/ActionData/ErrorType").asText())
                .isEqualTo("InvalidActionParameter");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'JoinToken':'token'}",
                "{'JoinToken':'wrong','MeetingId':'meeting'}",
                "{'JoinToken':'token','MeetingId':'meeting','ParticipantTag':'LEG-B'}",
            })
    void aWrongParameterFailsTheJoining(String parameters) {
        function.on("NEW_INBOUND_CALL", Replies.action("JoinChimeMeeting", parameters));

        engine(new OneMeeting()).dial(CALLER, SERVICE_NUMBER);

        assertThat(function.only("ACTION_FAILED").at("/ActionData/ErrorType").asText())
                .isEqualTo("InvalidActionParameter");
    }

    @Test
    void aBridgedCallCannotJoin() {
        function.on("NEW_INBOUND_CALL", Replies.BRIDGE, JOIN);
        SimulatedCall call = engine(Meetings.any()).dial(CALLER, SERVICE_NUMBER);

        call.runUntilIdle();

        assertThat(function.story()).endsWith("ACTION_FAILED JoinChimeMeeting");
    }

    @Test
    void aCallerWhoLeavesWhileJoiningTakesTheMeetingLegAlong() {
        function.on("NEW_INBOUND_CALL", JOIN);
        SimulatedCall call = engine(Meetings.any()).dial(CALLER, SERVICE_NUMBER);

        call.hangUp(LegTag.A);

        assertThat(call.isEnded()).isTrue();
        assertThat(function.story()).containsExactly("NEW_INBOUND_CALL", "HANGUP LEG-A");
    }

    @Test
    void whoIsInNoMeetingCannotEndOne() {
        function.on("NEW_INBOUND_CALL", Replies.PLAY);
        SimulatedCall call = engine(Meetings.any()).dial(CALLER, SERVICE_NUMBER);

        assertThatThrownBy(call::endMeeting)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("in no meeting");
    }

    @Test
    void theMeetingIdMayBeMissingWhereTheRulesSaySo() {
        function.on("NEW_INBOUND_CALL", Replies.action("JoinChimeMeeting", "{'JoinToken':'token'}"));

        SimulatedCall call = dial(ServiceVariant.MEETING_ID_OPTIONAL);
        call.runUntilBridged();

        assertThat(call.isBridged()).isTrue();
    }

    private static String modify(String parameters) {
        String meeting = parameters.contains("MeetingId") ? "" : "'MeetingId':'meeting',";
        return Replies.action(
                "ModifyChimeMeetingAttendees", "{" + meeting + "'ParticipantTag':'LEG-B'," + parameters + "}");
    }

    private SimulatedCall joined(ServiceVariant... variants) {
        function.on("NEW_INBOUND_CALL", JOIN);
        SimulatedCall call = dial(variants);
        call.runUntilBridged();
        return call;
    }

    private SimulatedCall dial(ServiceVariant... variants) {
        return new CallEngineBuilder(Account.withApplications(1), function)
                .rules(ServiceRules.defaults().toBuilder().with(variants).build())
                .build()
                .dial(CALLER, SERVICE_NUMBER);
    }

    private CallEngine engine(Meetings meetings) {
        return new CallEngineBuilder(Account.withApplications(1), function)
                .meetings(meetings)
                .build();
    }

    private static final class OneMeeting implements Meetings {
        @Override
        public boolean admits(String meetingId, String joinToken) {
            return meetingId.equals("meeting") && joinToken.equals("token");
        }

        @Override
        public boolean hasAttendee(String meetingId, String attendeeId) {
            return attendeeId.equals("me");
        }
    }
}

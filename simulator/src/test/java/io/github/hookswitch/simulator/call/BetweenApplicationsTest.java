package io.github.hookswitch.simulator.call;

import static io.github.hookswitch.simulator.call.Account.CALLER;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.hookswitch.handler.event.LegTag;
import io.github.hookswitch.simulator.engine.CallEngineBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Calls from one application to another, and to meetings, of the same network. */
class BetweenApplicationsTest {
    private static final String FRONT_DESK = "+14485550121";
    private static final String BACK_OFFICE = "+14485550122";
    private static final ApplicationEndpoint FIRST = Account.application(1);
    private static final ApplicationEndpoint SECOND = new ApplicationEndpoint(
            "application-2", "us-east-1", "arn:aws:lambda:us-east-1:210987654321:function:handler-2");
    private static final Map<String, String> MEETING_HEADERS =
            Map.of("X-chime-meeting-id", "meeting", "X-Chime-Join-Token", "token");

    private final ScriptedFunction frontDesk = new ScriptedFunction();
    private final ScriptedFunction backOffice = new ScriptedFunction();
    private final CallEngine engine = builder().build();

    private CallEngineBuilder builder() {
        CallFunction both =
                (application, event) -> (application.equals(FIRST) ? frontDesk : backOffice).invoke(application, event);
        return new CallEngineBuilder(new TwoNumbers(), both);
    }

    /** Each number leads to an application of its own; the applications are in two accounts. */
    private static final class TwoNumbers implements CallRouting {
        @Override
        public List<RouteTarget> routeToNumber(String e164) {
            return switch (e164) {
                case FRONT_DESK -> List.of(new RouteTarget(Account.SIP_RULE_ID, FIRST));
                case BACK_OFFICE -> List.of(new RouteTarget(Account.SIP_RULE_ID, SECOND));
                default -> List.of();
            };
        }

        @Override
        public boolean ownsNumber(String e164) {
            return e164.equals(FRONT_DESK) || e164.equals(BACK_OFFICE);
        }

        @Override
        public boolean ownsNumber(ApplicationEndpoint application, String e164) {
            return e164.equals(application.equals(FIRST) ? FRONT_DESK : BACK_OFFICE);
        }
    }

    @Test
    void aBridgeToANumberOfTheNetworkCallsTheApplicationBehindIt() {
        frontDesk.on("NEW_INBOUND_CALL", bridge(FRONT_DESK, BACK_OFFICE));
        backOffice.on("NEW_INBOUND_CALL", Replies.speak("Back office."));
        SimulatedCall call = engine.dial(CALLER, FRONT_DESK);

        call.runUntilBridged();
        call.runUntilIdle();

        assertThat(engine.calls()).hasSize(2);
        JsonNode event = backOffice.only("NEW_INBOUND_CALL");
        assertThat(event.at("/CallDetails/AwsAccountId").asText()).isEqualTo("210987654321");
        assertThat(event.at("/CallDetails/TransactionId").asText()).isNotEqualTo(call.transactionId());
        JsonNode caller = event.at("/CallDetails/Participants/0");
        assertThat(caller.path("ParticipantTag").asText()).isEqualTo("LEG-A");
        assertThat(caller.path("From").asText()).isEqualTo(FRONT_DESK);
        assertThat(caller.path("To").asText()).isEqualTo(BACK_OFFICE);
        assertThat(caller.at("/SipHeaders/x-order").asText()).isEqualTo("7");
        assertThat(call.heard(LegTag.A)).extracting(Heard::what).contains("Back office.");
    }

    @Test
    void theHangUpOfTheFarApplicationEndsTheLegThatLeadsToIt() {
        SimulatedCall call = bridged();

        far().hangUp(LegTag.A);

        assertThat(requireNonNull(call.leg(LegTag.B)).endedBy()).isEqualTo(EndedBy.PARTY);
        assertThat(call.isConnected()).isTrue();
    }

    @Test
    void theHangUpOfTheCallerEndsTheFarCallOnceItsLegIsHungUp() {
        frontDesk.on("HANGUP", Replies.action("Hangup", "{'SipResponseCode':'0','ParticipantTag':'LEG-B'}"));
        SimulatedCall call = bridged();

        call.hangUp(LegTag.A);
        call.runUntilEnded();

        assertThat(far().isEnded()).isTrue();
        assertThat(requireNonNull(far().leg(LegTag.A)).endedBy()).isEqualTo(EndedBy.PARTY);
    }

    @Test
    void anApplicationThatRejectsTheCallIsNotReached() {
        frontDesk.on("NEW_INBOUND_CALL", bridge(FRONT_DESK, BACK_OFFICE));
        backOffice.on("NEW_INBOUND_CALL", Replies.action("Hangup", "{'SipResponseCode':'486'}"));
        SimulatedCall call = engine.dial(CALLER, FRONT_DESK);

        call.runUntilIdle();

        assertThat(frontDesk.only("ACTION_FAILED").at("/ActionData/ErrorType").asText())
                .isEqualTo("CallNotAnswered");
        assertThat(requireNonNull(call.leg(LegTag.B)).sipResponseCode()).isEqualTo(486);
    }

    @Test
    void anAttemptThatIsNotAnsweredInTimeEndsAtBothEnds() {
        frontDesk.on("NEW_INBOUND_CALL", bridge(FRONT_DESK, BACK_OFFICE));
        backOffice.on("NEW_INBOUND_CALL", Replies.pause(30_000));
        engine.dial(CALLER, FRONT_DESK).runFor(Duration.ofSeconds(31));

        assertThat(far().isEnded()).isTrue();
    }

    @Test
    void keysOfTheCallerReachTheFarApplication() {
        frontDesk.on("NEW_INBOUND_CALL", bridge(FRONT_DESK, BACK_OFFICE));
        backOffice.on(
                "NEW_INBOUND_CALL",
                Replies.action(
                        "SpeakAndGetDigits",
                        "{'SpeechParameters':{'Text':'Which?'},'FailureSpeechParameters':{'Text':'Pardon?'},'MinNumberOfDigits':1,'MaxNumberOfDigits':2,"
                                + "'InputDigitsRegex':'^[0-9]{2}$','RepeatDurationInMilliseconds':10000}"));
        SimulatedCall call = engine.dial(CALLER, FRONT_DESK);
        call.runUntilBridged();

        call.press(LegTag.A, "42");
        call.runFor(Duration.ofSeconds(5));

        assertThat(backOffice
                        .only("ACTION_SUCCESSFUL")
                        .at("/ActionData/ReceivedDigits")
                        .asText())
                .isEqualTo("42");
    }

    @Test
    void anApplicationThatCallsItselfIsCutAsALoop() {
        frontDesk.on("NEW_INBOUND_CALL", bridge(FRONT_DESK, FRONT_DESK));

        engine.dial(CALLER, FRONT_DESK).runFor(Duration.ofMinutes(2));

        assertThat(engine.calls()).hasSize(11);
        assertThat(engine.calls().get(10).toString()).contains("cut as a loop").contains("(483)");
    }

    @Test
    void aPersonThatATestPutAtANumberAnswersInsteadOfTheApplication() {
        engine.setRemoteParty(BACK_OFFICE, RemoteParty.busy());
        frontDesk.on("NEW_INBOUND_CALL", bridge(FRONT_DESK, BACK_OFFICE));

        engine.dial(CALLER, FRONT_DESK).runUntilIdle();

        assertThat(backOffice.events()).isEmpty();
    }

    @Test
    void aNumberOfAnotherAccountIsNoCallerId() {
        frontDesk.on("NEW_INBOUND_CALL", bridge(BACK_OFFICE, BACK_OFFICE));

        engine.dial(CALLER, FRONT_DESK).runUntilIdle();

        assertThat(frontDesk
                        .only("ACTION_FAILED")
                        .at("/ActionData/ErrorMessage")
                        .asText())
                .contains("CallerIdNumber");
    }

    @Test
    void aCallThatAnApplicationStartsReachesAnotherOne() {
        backOffice.on("NEW_INBOUND_CALL", Replies.speak("Back office."));
        String transaction =
                engine.createCall(new OutboundCallRequest(FIRST, FRONT_DESK, BACK_OFFICE, Map.of(), Map.of()));
        SimulatedCall call = requireNonNull(engine.call(transaction));

        call.runUntilConnected(LegTag.A);
        call.runUntilIdle();

        assertThat(frontDesk.story()).containsExactly("NEW_OUTBOUND_CALL", "RINGING", "CALL_ANSWERED");
        assertThat(backOffice.story()).startsWith("NEW_INBOUND_CALL");
    }

    @Test
    void aCallToTheMeetingNumberWithTheHeadersJoinsTheMeeting() {
        SimulatedCall call = callsMeeting(engine, MEETING_HEADERS);
        call.runUntilConnected(LegTag.A);

        assertThat(requireNonNull(call.leg(LegTag.A)).meetingId()).isEqualTo("meeting");
        engine.endMeeting("meeting");
        assertThat(call.isConnected()).isFalse();
        assertThat(frontDesk.story()).endsWith("CALL_ANSWERED", "HANGUP LEG-A");
    }

    @Test
    void aCallToAMeetingWithAnUnknownTokenIsRefused() {
        CallEngine strict = builder().meetings(new NoMeetings()).build();
        SimulatedCall call = callsMeeting(strict, MEETING_HEADERS);
        call.runUntilEnded();

        assertThat(requireNonNull(call.leg(LegTag.A)).sipResponseCode()).isEqualTo(403);
        assertThat(call.toString()).contains("that of no attendee of meeting");
    }

    private static final class NoMeetings implements Meetings {
        @Override
        public boolean admits(String meetingId, String joinToken) {
            return false;
        }

        @Override
        public boolean hasAttendee(String meetingId, String attendeeId) {
            return false;
        }
    }

    private static SimulatedCall callsMeeting(CallEngine engine, Map<String, String> headers) {
        return requireNonNull(engine.call(
                engine.createCall(new OutboundCallRequest(FIRST, FRONT_DESK, "+17035550122", Map.of(), headers))));
    }

    private SimulatedCall bridged() {
        frontDesk.on("NEW_INBOUND_CALL", bridge(FRONT_DESK, BACK_OFFICE));
        backOffice.on("NEW_INBOUND_CALL", Replies.speak("Back office."));
        SimulatedCall call = engine.dial(CALLER, FRONT_DESK);
        call.runUntilBridged();
        return call;
    }

    private SimulatedCall far() {
        return engine.calls().get(1);
    }

    private static String bridge(String callerId, String to) {
        return Replies.action(
                "CallAndBridge",
                "{'CallerIdNumber':'" + callerId + "','SipHeaders':{'x-order':'7'},"
                        + "'Endpoints':[{'BridgeEndpointType':'PSTN','Uri':'" + to + "'}]}");
    }
}

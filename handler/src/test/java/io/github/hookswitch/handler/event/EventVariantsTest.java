package io.github.hookswitch.handler.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hookswitch.handler.Fixtures;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the service varies from page to page and from event to event is read nevertheless. */
class EventVariantsTest {

    @Test
    void anUnknownTypeOfEventIsCarriedWithItsName() {
        CallEvent event =
                parse("{'InvocationEventType':'CALL_TRANSFERRED','ActionData':{'Type':'New'},'CallDetails':{}}");

        assertThat(event).isInstanceOfSatisfying(UnrecognizedEvent.class, unrecognized -> {
            assertThat(unrecognized.envelope().type()).isEqualTo("CALL_TRANSFERRED");
            assertThat(unrecognized.action().type()).isEqualTo("New");
        });
    }

    @Test
    void anUnknownTypeOfActionIsCarriedWithItsName() {
        CallEvent event = parse(
                "{'InvocationEventType':'ACTION_SUCCESSFUL','ActionData':{'Type':'Teleport'}," + "'CallDetails':{}}");

        assertThat(((ActionSuccessful) event).action().type()).isEqualTo("Teleport");
    }

    @ParameterizedTest
    @ValueSource(strings = {"LEG-A", "Leg-A", "leg-a"})
    void aLegTagIsReadInAnyCase(String tag) {
        CallEvent event = parse("{'InvocationEventType':'HANGUP','ActionData':{'Parameters':{'ParticipantTag':'" + tag
                + "'}},'CallDetails':{'Participants':[{'ParticipantTag':'" + tag + "'}]}}");

        assertThat(event.participants().get(0).participantTag()).isEqualTo(LegTag.A);
        assertThat(((Hangup) event).action().participantTag()).isEqualTo(LegTag.A);
    }

    @ParameterizedTest
    @ValueSource(strings = {"486", "'486'", "' 486 '"})
    void aSipResponseCodeIsReadAsNumberOrString(String code) {
        CallEvent event = parse("{'InvocationEventType':'HANGUP','ActionData':{'Parameters':{'SipResponseCode':" + code
                + "}},'CallDetails':{}}");

        assertThat(((Hangup) event).sipResponseCode()).isEqualTo(486);
    }

    @ParameterizedTest
    @CsvSource({"7,7", "'\"7\"',7", "null,0", "'\"seven\"',0", "99999999999999999999,0", "{},0"})
    void aSequenceIsReadAsNumberOrStringAndElseIsZero(String sequence, int expected) {
        CallEvent event = parse("{'Sequence':" + sequence + ",'InvocationEventType':'RINGING','CallDetails':{}}");

        assertThat(event.sequence()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1703749481259", "'1703749481259'"})
    void aStartTimeIsReadAsNumberOrString(String time) {
        Participant leg = onlyLeg("'StartTimeInMilliseconds':" + time);

        assertThat(leg.startTime()).isEqualTo(Instant.ofEpochMilli(1703749481259L));
    }

    @ParameterizedTest
    @ValueSource(strings = {"'1597009588'", "'170731554815377'", "'soon'", "null"})
    void aStartTimeThatIsNoCountOfMillisecondsIsNoTime(String time) {
        assertThat(onlyLeg("'StartTimeInMilliseconds':" + time).startTime()).isNull();
    }

    @Test
    void aNumericIdIsReadAsText() {
        CallEvent event = parse("{'InvocationEventType':'RINGING','CallDetails':{'AwsAccountId':111122223333}}");

        assertThat(event.call().awsAccountId()).isEqualTo("111122223333");
    }

    @Test
    void theNewerApplicationIdIsPreferred() {
        CallEvent event = parse("{'InvocationEventType':'RINGING','CallDetails':"
                + "{'SipMediaApplicationId':'new','SipApplicationId':'old'}}");

        assertThat(event.call().sipMediaApplicationId()).isEqualTo("new");
    }

    @Test
    void aStatusThatIsAbsentIsUnknown() {
        assertThat(onlyLeg("'CallId':'c'").status()).isEqualTo(ParticipantStatus.UNKNOWN);
    }

    @Test
    void callDetailsInsideActionDataAreFound() {
        CallEvent event = parse("{'InvocationEventType':'ACTION_SUCCESSFUL','ActionData':{'Type':'SendDigits',"
                + "'CallDetails':{'TransactionId':'t'}}}");

        assertThat(event.call().transactionId()).isEqualTo("t");
    }

    @Test
    void theMisspelledEventTypeOfTheGuideIsRead() {
        CallEvent event =
                parse("{'InvocationEvent':'ActionFailed','ActionData':{'Error':'Code: text'},'CallDetails':{}}");

        assertThat(((ActionFailed) event).error()).isEqualTo(new ActionError("Code", "text"));
    }

    @Test
    void anErrorBesideTheCallDetailsIsFound() {
        CallEvent event = Fixtures.event("INVALID_LAMBDA_RESPONSE/invalid-lambda-response.json");

        assertThat(((InvalidLambdaResponse) event).error().type()).isEqualTo("TransactionAttributesInvalidMapSize");
    }

    @Test
    void anErrorAsOneStringIsSplit() {
        CallEvent event = Fixtures.event("ACTION_FAILED/action-failed-join-chime-meeting-error-string.json");

        assertThat(((ActionFailed) event).error())
                .isEqualTo(new ActionError("ErrorJoiningMeeting", "Error while joining meeting."));
    }

    @Test
    void anErrorWithEmptyPartsIsNone() {
        CallEvent event = Fixtures.event("ACTION_FAILED/action-failed-modify-chime-meeting-attendees.json");

        assertThat(((ActionFailed) event).error()).isEqualTo(ActionError.NONE);
    }

    @Test
    void theArgumentsOfAnOutboundCallAreRead() {
        CallEvent event = parse("{'InvocationEventType':'NEW_OUTBOUND_CALL','ActionData':{'Type':'CallCreateRequest',"
                + "'Parameters':{'Arguments':{'order':'42'}}},'CallDetails':{}}");

        assertThat(((NewOutboundCall) event).arguments()).isEqualTo(Map.of("order", "42"));
    }

    @Test
    void anAttributeThatIsAnObjectIsReadAsItsJson() {
        CallEvent event = parse("{'InvocationEventType':'RINGING','CallDetails':"
                + "{'TransactionAttributes':{'a':{'b':[1,true]},'c':'d'}}}");

        assertThat(event.call().transactionAttributes()).isEqualTo(Map.of("a", "{\"b\":[1,true]}", "c", "d"));
    }

    @Test
    void membersOfTheWrongShapeArePassedOver() {
        CallEvent event = parse("{'InvocationEventType':'HANGUP','SchemaVersion':['x'],'ActionData':[1,{}],"
                + "'CallDetails':{'TransactionId':{'a':1},'Participants':[1,[],{'CallId':['x'],'SipHeaders':3}]}}");

        assertThat(event.call().transactionId()).isEmpty();
        assertThat(event.participants())
                .singleElement()
                .satisfies(leg -> assertThat(leg.callId()).isEmpty());
    }

    @Test
    void sipHeadersKeepTheirSpelling() {
        CallEvent event = Fixtures.event("ACTION_SUCCESSFUL/action-successful-participant-sip-headers.json");

        assertThat(Objects.requireNonNull(event.call().leg(LegTag.A)).sipHeaders())
                .containsKeys("X-Test-Value", "User-to-User");
    }

    @Test
    void aParticipantDoesNotShowItsPhoneNumbers() {
        Participant leg = onlyLeg("'From':'+15105550101','To':'+12065551212'");

        assertThat(leg).asString().contains("********0101", "********1212").doesNotContain("510", "206");
    }

    private static Participant onlyLeg(String members) {
        return parse("{'InvocationEventType':'RINGING','CallDetails':{'Participants':[{" + members + "}]}}")
                .participants()
                .get(0);
    }

    private static CallEvent parse(String json) {
        return CallEvent.parse(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }
}

package io.github.hookswitch.simulator.call;

import static io.github.hookswitch.simulator.call.Account.APPLICATION;
import static io.github.hookswitch.simulator.call.Account.CALLEE;
import static io.github.hookswitch.simulator.call.Account.CALLER;
import static io.github.hookswitch.simulator.call.Account.SERVICE_NUMBER;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.hookswitch.handler.event.LegTag;
import io.github.hookswitch.simulator.engine.CallEngineBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Variants that no test of a single action covers. */
class ServiceVariantTest {
    private static final String BRIDGE_AWS =
            "{'CallerIdNumber':'" + SERVICE_NUMBER + "','Endpoints':[{'BridgeEndpointType':'AWS',"
                    + "'Uri':'a23456789012345678901234567890x','Arn':'arn:aws:chime:us-east-1:111122223333:vc/a'}]}";
    private static final String BRIDGE_HEADERS = "{'CallerIdNumber':'" + SERVICE_NUMBER
            + "','SipHeaders':{'X-A':'1'},'Endpoints':[{'BridgeEndpointType':'PSTN','Uri':'" + CALLEE + "'}]}";
    private static final String BRIDGE_AT_ONCE = "{'CallerIdNumber':'" + SERVICE_NUMBER
            + "','CallTimeoutSeconds':0,'Endpoints':[{'BridgeEndpointType':'PSTN','Uri':'" + CALLEE + "'}]}";

    private final ScriptedFunction function = new ScriptedFunction();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"|{\"b\":\"2\"}", "ATTRIBUTES_MERGED|{\"a\":\"1\",\"b\":\"2\"}"})
    void attributesAreReplacedOrMerged(@Nullable ServiceVariant variant, String stored) {
        function.onEvent("NEW_INBOUND_CALL", event -> attributes("a", "1"))
                .onEvent("ACTION_SUCCESSFUL", event -> attributes("b", "2"));

        SimulatedCall call = dial(variant);
        call.runFor(Duration.ofMillis(1500));

        assertThat(call.transactionAttributes()).isEqualTo(stored);
    }

    @ParameterizedTest
    @CsvSource({",true", "OUTBOUND_ATTRIBUTES_IGNORED,false"})
    void attributesOfAnOutboundCallAreKeptOrIgnored(@Nullable ServiceVariant variant, boolean kept) {
        function.onEvent("NEW_OUTBOUND_CALL", event -> attributes("a", "1"));
        CallEngine engine = engine(variant);
        String id = engine.createCall(new OutboundCallRequest(APPLICATION, SERVICE_NUMBER, CALLEE));

        engine.runFor(Duration.ZERO);

        assertThat(requireNonNull(engine.call(id)).transactionAttributes() != null)
                .isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({
        ",/CallDetails/SipMediaApplicationId,application-1",
        "OLD_APPLICATION_ID,/CallDetails/SipApplicationId,application-1",
        ",/CallDetails/Participants/0/ParticipantTag,LEG-A",
        "MIXED_CASE_TAGS,/CallDetails/Participants/0/ParticipantTag,Leg-A",
        ",/ActionData/ErrorType,InvalidActionParameter",
        "ACTION_ERRORS_ON_TOP,/ErrorType,InvalidActionParameter",
    })
    void aFailureIsWrittenAsTheVariantSays(@Nullable ServiceVariant variant, String path, String value) {
        function.on("NEW_INBOUND_CALL", Replies.pause(1));

        dial(variant);

        assertThat(function.only("ACTION_FAILED").at(path).asText()).isEqualTo(value);
    }

    @Test
    void aFailureCanBeOneString() {
        function.on("NEW_INBOUND_CALL", Replies.action("JoinChimeMeeting", "{'JoinToken':'','MeetingId':'m'}"));

        dial(ServiceVariant.ACTION_ERRORS_AS_ONE_STRING);

        JsonNode data = function.only("ACTION_FAILED").path("ActionData");
        assertThat(data.path("Error").asText()).isEqualTo("ErrorJoiningMeeting: Error while joining meeting.");
        assertThat(data.has("ErrorType")).isFalse();
    }

    @Test
    void theErrorOfAReplyCanStandInTheActionData() {
        function.onEvent("NEW_INBOUND_CALL", event -> "{");

        dial(ServiceVariant.REPLY_ERRORS_IN_ACTION_DATA);

        assertThat(function.only("INVALID_LAMBDA_RESPONSE")
                        .at("/ActionData/ErrorType")
                        .asText())
                .isEqualTo("UnparsableResponse");
    }

    @Test
    void aListCanReportItsLastActionOnly() {
        function.on("NEW_INBOUND_CALL", Replies.BRIDGE, Replies.speak("Connected."));

        SimulatedCall call = dial(ServiceVariant.ONLY_LAST_ACTION_REPORTED);
        call.runUntilIdle();

        assertThat(function.story()).containsExactly("NEW_INBOUND_CALL", "ACTION_SUCCESSFUL Speak");
    }

    @ParameterizedTest
    @EnumSource(ServiceVariant.class)
    void evidenceIsAPageOrAnApplicationThatWasReadAtADate(ServiceVariant variant) {
        assertThat(variant.evidence().source())
                .matches(
                        switch (variant.evidence().kind()) {
                            case DOCUMENTED -> "[a-z0-9]+(-[a-z0-9]+)*";
                            case SEEN -> ".+, read \\d{4}-\\d{2}-\\d{2}";
                        });
    }

    /** The form of published handlers. */
    @Test
    void aHandlerThatWritesEmptyLegReferencesSpeaksAndHangsUp() throws IOException {
        String reply = Files.readString(Path.of("src/test/resources/replies/empty-leg-references.json"));
        function.onEvent("NEW_INBOUND_CALL", event -> reply).onEvent("ACTION_FAILED", event -> reply);

        SimulatedCall call = dial(null);
        call.runUntilEnded();

        assertThat(function.story()).containsExactly("NEW_INBOUND_CALL", "HANGUP LEG-A");
        assertThat(call.actions()).extracting(PerformedAction::outcome).containsOnly(PerformedAction.Outcome.SUCCEEDED);
    }

    @Test
    void speakCanBeInterruptible() {
        function.on("NEW_INBOUND_CALL", Replies.speak("a".repeat(150))).on("CALL_UPDATE_REQUESTED", Replies.HANG_UP);
        CallEngine engine = engine(ServiceVariant.SPEAK_INTERRUPTIBLE);
        SimulatedCall call = engine.dial(CALLER, SERVICE_NUMBER);
        call.runFor(Duration.ofSeconds(2));

        engine.updateCall("application-1", call.transactionId(), Map.of());
        call.runUntilEnded();

        assertThat(function.story()).contains("ACTION_INTERRUPTED Speak");
        assertThat(call.billedSeconds()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "CALL_ID_REQUIRED|Speak|{'Text':'Hi'}|false",
                "|Speak|{'Text':'Hi'}|true",
                "CALL_ID_REQUIRED|Speak|{'Text':'Hi','CallId':''}|false",
                "EMPTY_LEG_REFERENCE_REFUSED|Speak|{'Text':'Hi','CallId':''}|false",
                "|Speak|{'Text':'Hi','CallId':''}|true",
                "EMPTY_LEG_REFERENCE_REFUSED|Speak|{'Text':'Hi','ParticipantTag':''}|false",
                "|Speak|{'Text':'Hi','ParticipantTag':''}|true",
                "PAUSE_OF_ANY_LENGTH|Pause|{'DurationInMilliseconds':1}|true",
                "|Pause|{'DurationInMilliseconds':1}|false",
                "VOICE_FOCUS_TEXT_ACCEPTED|VoiceFocus|{'Enable':'True'}|true",
                "|VoiceFocus|{'Enable':'True'}|false",
                "|VoiceFocus|{'Enable':true}|true",
                "SHORT_URIS_ONLY|CallAndBridge|" + BRIDGE_AWS + "|false",
                "|CallAndBridge|" + BRIDGE_AWS + "|true",
                "PSTN_SIP_HEADERS_REFUSED|CallAndBridge|" + BRIDGE_HEADERS + "|false",
                "|CallAndBridge|" + BRIDGE_HEADERS + "|true",
                "|CallAndBridge|" + BRIDGE_AT_ONCE + "|false",
            })
    void anActionSucceedsOrFailsAsTheVariantSays(
            @Nullable ServiceVariant variant, String type, String parameters, boolean succeeds) {
        function.on("NEW_INBOUND_CALL", Replies.speak("Hello."), Replies.action(type, parameters));

        SimulatedCall call = dial(variant);
        call.runUntilIdle();

        assertThat(function.story()).endsWith((succeeds ? "ACTION_SUCCESSFUL " : "ACTION_FAILED ") + type);
    }

    @Test
    void aCallTimeoutOfZeroIsTakenWhereTheRulesSaySo() {
        function.on("NEW_INBOUND_CALL", Replies.action("CallAndBridge", BRIDGE_AT_ONCE));

        dial(ServiceVariant.ZERO_CALL_TIMEOUT_ACCEPTED);

        assertThat(function.last().at("/ActionData/ErrorType").asText()).isEqualTo("CallNotAnswered");
    }

    @Test
    void anEmptyLegReferenceDoesNotCountAsTheSecondOne() {
        function.onEvent(
                "NEW_INBOUND_CALL",
                event -> Replies.actions(Replies.action(
                        "RecordAudio",
                        "{'RecordingDestination':{'Type':'S3','BucketName':'b'},'RecordingTerminators':['#'],"
                                + "'DurationInSeconds':1,'ParticipantTag':'','CallId':'"
                                + event.at("/CallDetails/Participants/0/CallId").asText() + "'}")));

        SimulatedCall call = dial(null);
        call.runUntilIdle();

        assertThat(function.story()).endsWith("ACTION_SUCCESSFUL RecordAudio");
    }

    @ParameterizedTest
    @CsvSource({"VOICE_FOCUS_NEEDS_ANSWER,false", ",true"})
    void voiceFocusOnALegThatNobodyAnsweredSucceedsOrFails(@Nullable ServiceVariant variant, boolean succeeds) {
        function.on("NEW_INBOUND_CALL", Replies.action("VoiceFocus", "{'Enable':true}"), Replies.speak("Hello."));

        SimulatedCall call = dial(variant);
        call.runUntilIdle();

        assertThat(function.story()).endsWith(succeeds ? "ACTION_SUCCESSFUL Speak" : "ACTION_FAILED VoiceFocus");
        assertThat(call.isConnected()).isEqualTo(succeeds);
    }

    @ParameterizedTest
    @CsvSource({
        ",ACTION_SUCCESSFUL Hangup,HANGUP LEG-B",
        "HANGUP_BEFORE_ITS_SUCCESS,HANGUP LEG-B,ACTION_SUCCESSFUL Hangup"
    })
    void theTwoEventsOfAHangupComeInEitherOrder(@Nullable ServiceVariant variant, String first, String second) {
        function.on("NEW_INBOUND_CALL", Replies.BRIDGE)
                .on("ACTION_SUCCESSFUL/CallAndBridge", Replies.HANG_UP_B, Replies.speak("One moment."));
        SimulatedCall call = dial(variant);

        call.runUntilIdle();

        assertThat(function.story())
                .containsExactly(
                        "NEW_INBOUND_CALL",
                        "ACTION_SUCCESSFUL CallAndBridge",
                        first,
                        second,
                        "ACTION_SUCCESSFUL Speak");
    }

    @ParameterizedTest
    @CsvSource({"BOTH_LEG_REFERENCES_ACCEPTED,true", ",false"})
    void aRecordingTakesBothLegReferencesOrNot(@Nullable ServiceVariant variant, boolean taken) {
        function.onEvent(
                "NEW_INBOUND_CALL",
                event -> Replies.actions(Replies.action(
                        "RecordAudio",
                        "{'RecordingDestination':{'Type':'S3','BucketName':'b'},'RecordingTerminators':['#'],"
                                + "'DurationInSeconds':1,'ParticipantTag':'LEG-A','CallId':'"
                                + event.at("/CallDetails/Participants/0/CallId").asText() + "'}")));

        SimulatedCall call = dial(variant);
        call.runUntilIdle();

        assertThat(function.story()).endsWith((taken ? "ACTION_SUCCESSFUL " : "ACTION_FAILED ") + "RecordAudio");
    }

    @Test
    void anActionOnALegThatIsOverCanBeLeftOut() {
        function.on("NEW_INBOUND_CALL", Replies.BRIDGE).on("HANGUP", Replies.HANG_UP_B, Replies.speak("Goodbye."));
        SimulatedCall call = dial(ServiceVariant.ACTIONS_ON_ENDED_LEGS_SKIPPED);
        call.runUntilBridged();

        call.hangUp(LegTag.B);
        call.runUntilIdle();

        // Speak names no leg, so it is for the one that is over, too.
        assertThat(function.story()).endsWith("HANGUP LEG-B");
        assertThat(call.timeline().stream().filter(TimelineEntry.ActionDropped.class::isInstance))
                .hasSize(2);
    }

    @Test
    void aRetryCanHaveTheNextSequence() {
        function.onInvocation(
                "NEW_INBOUND_CALL",
                event -> event.path("Sequence").asInt() == 1
                        ? new Invocation.FunctionError("Oops", "no")
                        : Invocation.answered(Replies.actions(Replies.PLAY)));

        dial(ServiceVariant.RETRY_COUNTS_SEQUENCE);

        assertThat(function.events())
                .extracting(event -> event.path("Sequence").asInt())
                .containsExactly(1, 2);
    }

    @Test
    void anEmptyListForANewCallCanLetTheCallerWait() {
        ServiceRules rules = ServiceRules.defaults().toBuilder()
                .emptyInboundListWait(Duration.ofSeconds(30))
                .build();
        SimulatedCall call = new CallEngineBuilder(Account.withApplications(1), function)
                .rules(rules)
                .build()
                .dial(CALLER, SERVICE_NUMBER);

        call.runFor(Duration.ofMillis(29_999));
        assertThat(call.isEnded()).isFalse();
        call.runFor(Duration.ofMillis(1));

        assertThat(call.isEnded()).isTrue();
    }

    @Test
    void attributesOfMoreBytesThanAllowedCannotBeUsed() {
        ServiceRules rules =
                ServiceRules.defaults().toBuilder().maxAttributeLength(100_000).build();
        function.onEvent("NEW_INBOUND_CALL", event -> attributes("a", "é".repeat(10_240)));

        new CallEngineBuilder(Account.withApplications(1), function)
                .rules(rules)
                .build()
                .dial(CALLER, SERVICE_NUMBER);

        assertThat(function.only("INVALID_LAMBDA_RESPONSE").path("ErrorType").asText())
                .isEqualTo("TransactionAttributesInvalidMapSize");
    }

    @Test
    void voiceFocusIsThrottledAtTheSixthTimeInASecond() {
        String[] actions = new String[7];
        Arrays.fill(actions, Replies.action("VoiceFocus", "{'Enable':false}"));
        actions[0] = Replies.speak("Hello.");
        function.on("NEW_INBOUND_CALL", actions);

        SimulatedCall call = dial(null);
        call.runUntilIdle();

        assertThat(function.only("ACTION_FAILED").at("/ActionData/ErrorType").asText())
                .isEqualTo("ActionExecutionThrottled");
    }

    private static String attributes(String key, String value) {
        return Replies.json("{'SchemaVersion':'1.0','Actions':[" + Replies.pause(500) + "],'TransactionAttributes':{'"
                + key + "':'" + value + "'}}");
    }

    private SimulatedCall dial(@Nullable ServiceVariant variant) {
        return engine(variant).dial(CALLER, SERVICE_NUMBER);
    }

    private CallEngine engine(@Nullable ServiceVariant variant) {
        ServiceRulesBuilder rules = ServiceRules.defaults().toBuilder();
        if (variant != null) {
            rules.with(variant);
        }
        return new CallEngineBuilder(Account.withApplications(1), function)
                .rules(rules.build())
                .build();
    }
}

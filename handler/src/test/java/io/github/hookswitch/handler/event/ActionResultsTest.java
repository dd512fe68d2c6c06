package io.github.hookswitch.handler.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hookswitch.handler.Fixtures;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ActionResultsTest {

    @Test
    void theFileOfARecordingIsNamed() {
        ActionReport action = successful("record-audio");

        assertThat(action.recording()).isEqualTo(new RecordedFile("example-velvet-bucket", "amber-525"));
        assertThat(action.recordingTerminatorUsed()).isEqualTo("#");
    }

    @Test
    void theBucketOfACallRecordingIsNamed() {
        assertThat(successful("start-call-recording").recording())
                .isEqualTo(new RecordedFile("example-lantern-bucket", ""));
    }

    @Test
    void theKeyOfACallRecordingIsToldFromItsBucket() {
        ActionReport action = report("{'CallRecordingDestination':{'Type':'S3','Location':'bucket/a/b.wav'}}");

        assertThat(action.recording()).isEqualTo(new RecordedFile("bucket", "a/b.wav"));
    }

    @Test
    void anActionThatRecordsNothingHasNoFile() {
        assertThat(successful("speak").recording()).isNull();
        assertThat(ActionReport.NONE.recording()).isNull();
    }

    @Test
    void theDigitsOfAnEntryAreGiven() {
        assertThat(successful("speak-and-get-digits").receivedDigits()).isNotBlank();
    }

    @Test
    void whatABotUnderstoodIsGiven() {
        IntentResult result =
                Objects.requireNonNull(successful("start-bot-conversation").intentResult());

        assertThat(result.sessionId()).isEqualTo("saffron-128");
        assertThat(result.sessionAttributes()).isEqualTo(Map.of("string", "saffron-128"));
        assertThat(result.intent())
                .isEqualTo(new IntentResult.Intent(
                        "saffron-128",
                        Map.of("string", new IntentResult.Slot("saffron-128", "saffron-128", List.of("saffron-128"))),
                        "string",
                        "string"));
        assertThat(result.interpretations())
                .singleElement()
                .satisfies(interpretation ->
                        assertThat(interpretation.confidence()).isEqualTo(0.95));
    }

    @Test
    void aSlotThatIsNotFilledIsLeftOut() {
        ActionReport action =
                report("{'IntentResult':{'SessionState':{'Intent':{'Name':'Book','Slots':{'City':null}}}}}");

        assertThat(Objects.requireNonNull(action.intentResult()).intent())
                .isEqualTo(new IntentResult.Intent("Book", Map.of(), "", ""));
    }

    @Test
    void theFallbackIntentHasNoConfidence() {
        ActionReport action = report("{'IntentResult':{'Interpretations':[{'Intent':{'Name':'FallbackIntent'}}]}}");

        assertThat(Objects.requireNonNull(action.intentResult()).interpretations())
                .singleElement()
                .satisfies(interpretation ->
                        assertThat(interpretation.confidence()).isNull());
    }

    @Test
    void resultsOfTheWrongShapeAreNone() {
        ActionReport action = report("{'IntentResult':[1],'RecordingDestination':'x','ErrorList':{'a':1}}");

        assertThat(Objects.requireNonNull(action.intentResult()).interpretations())
                .isEmpty();
        assertThat(action.recording()).isNull();
        assertThat(action.errorList()).isEmpty();
    }

    @Test
    void theErrorsOfSeveralAttendeesAreGiven() {
        assertThat(report("{'ErrorList':['one','two']}").errorList()).containsExactly("one", "two");
    }

    private static ActionReport successful(String action) {
        CallEvent event = Fixtures.event("ACTION_SUCCESSFUL/action-successful-" + action + ".json");
        return ((ActionSuccessful) event).action();
    }

    private static ActionReport report(String actionData) {
        String event = "{'InvocationEventType':'ACTION_SUCCESSFUL','ActionData':" + actionData + ",'CallDetails':{}}";
        return ((ActionSuccessful) CallEvent.parse(event.replace('\'', '"').getBytes(StandardCharsets.UTF_8))).action();
    }
}

package io.github.hookswitch.handler.event;

import io.github.hookswitch.handler.internal.json.JsonValues;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The results that few events have, read from {@code ActionData} when a handler asks for them. */
final class ActionResults {

    private final Map<String, @Nullable Object> actionData;

    /**
     * The results of an action.
     *
     * @param actionData the event's {@code ActionData}; null if it had none
     */
    public ActionResults(@Nullable RawJson actionData) {
        this.actionData = actionData == null ? Map.of() : JsonValues.object(actionData.bytes());
    }

    /**
     * Where a recording is.
     *
     * @return the file of {@code RecordAudio} or of a call recording; null if there is none
     */
    public @Nullable RecordedFile recording() {
        Map<String, @Nullable Object> audio = JsonValues.asObject(actionData.get("RecordingDestination"));
        if (!audio.isEmpty()) {
            return new RecordedFile(JsonValues.asText(audio.get("BucketName")), JsonValues.asText(audio.get("Key")));
        }
        String location = JsonValues.asText(
                JsonValues.asObject(actionData.get("CallRecordingDestination")).get("Location"));
        int slash = location.indexOf('/');
        if (location.isEmpty()) {
            return null;
        }
        return slash < 0
                ? new RecordedFile(location, "")
                : new RecordedFile(location.substring(0, slash), location.substring(slash + 1));
    }

    /**
     * The digit that ended a recording.
     *
     * @return the digit, null if none was pressed
     */
    public @Nullable String recordingTerminatorUsed() {
        String digit = JsonValues.asText(actionData.get("RecordingTerminatorUsed"));
        return digit.isEmpty() ? null : digit;
    }

    /**
     * What went wrong with several attendees.
     *
     * @return the texts of {@code ErrorList}
     */
    public List<String> errorList() {
        List<String> errors = new ArrayList<>();
        for (Object error : JsonValues.asList(actionData.get("ErrorList"))) {
            errors.add(JsonValues.asText(error));
        }
        return List.copyOf(errors);
    }

    /**
     * What a bot understood.
     *
     * @return the result of {@code StartBotConversation}; null if there is none
     */
    public @Nullable IntentResult intentResult() {
        if (!actionData.containsKey("IntentResult")) {
            return null;
        }
        Map<String, @Nullable Object> result = JsonValues.asObject(actionData.get("IntentResult"));
        Map<String, @Nullable Object> state = JsonValues.asObject(result.get("SessionState"));
        List<IntentResult.Interpretation> interpretations = new ArrayList<>();
        for (Object interpretation : JsonValues.asList(result.get("Interpretations"))) {
            interpretations.add(interpretation(JsonValues.asObject(interpretation)));
        }
        return new IntentResult(
                JsonValues.asText(result.get("SessionId")),
                texts(state.get("SessionAttributes")),
                state.containsKey("Intent") ? intent(state.get("Intent")) : null,
                interpretations);
    }

    private static IntentResult.Interpretation interpretation(Map<String, @Nullable Object> interpretation) {
        String score = JsonValues.asText(
                JsonValues.asObject(interpretation.get("NluConfidence")).get("Score"));
        return new IntentResult.Interpretation(intent(interpretation.get("Intent")), number(score));
    }

    private static IntentResult.Intent intent(@Nullable Object value) {
        Map<String, @Nullable Object> intent = JsonValues.asObject(value);
        Map<String, IntentResult.Slot> slots = new LinkedHashMap<>();
        JsonValues.asObject(intent.get("Slots")).forEach((name, slot) -> {
            if (slot != null) {
                slots.put(name, slot(JsonValues.asObject(slot)));
            }
        });
        return new IntentResult.Intent(
                JsonValues.asText(intent.get("Name")),
                slots,
                JsonValues.asText(intent.get("State")),
                JsonValues.asText(intent.get("ConfirmationState")));
    }

    private static IntentResult.Slot slot(Map<String, @Nullable Object> slot) {
        Map<String, @Nullable Object> value = JsonValues.asObject(slot.get("Value"));
        List<String> resolved = new ArrayList<>();
        for (Object candidate : JsonValues.asList(value.get("ResolvedValues"))) {
            resolved.add(JsonValues.asText(candidate));
        }
        return new IntentResult.Slot(
                JsonValues.asText(value.get("OriginalValue")),
                JsonValues.asText(value.get("InterpretedValue")),
                resolved);
    }

    private static Map<String, String> texts(@Nullable Object value) {
        Map<String, String> texts = new LinkedHashMap<>();
        JsonValues.asObject(value).forEach((name, text) -> texts.put(name, JsonValues.asText(text)));
        return texts;
    }

    private static @Nullable Double number(String text) {
        try {
            return text.isEmpty() ? null : Double.valueOf(text);
        } catch (NumberFormatException e) {
            return null;
        }
    }
}

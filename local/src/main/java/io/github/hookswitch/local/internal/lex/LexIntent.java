package io.github.hookswitch.local.internal.lex;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An intent, as the template has it. */
final class LexIntent {
    private static final int RETRIES = 2;

    private final JsonNode intent;

    LexIntent(JsonNode intent) {
        this.intent = intent;
    }

    String name() {
        return intent.path("Name").asText();
    }

    boolean isFallback() {
        return intent.path("ParentIntentSignature").asText().equals("AMAZON.FallbackIntent");
    }

    List<String> utterances() {
        List<String> utterances = new ArrayList<>();
        intent.path("SampleUtterances")
                .forEach(utterance -> utterances.add(utterance.path("Utterance").asText()));
        return utterances;
    }

    /** The slots' names in the order of their priorities, those without one last. */
    List<String> slots() {
        Map<String, Integer> priorities = new LinkedHashMap<>();
        intent.path("Slots").forEach(slot -> priorities.put(slot.path("Name").asText(), Integer.MAX_VALUE));
        intent.path("SlotPriorities")
                .forEach(priority -> priorities.replace(
                        priority.path("SlotName").asText(),
                        priority.path("Priority").asInt()));
        return priorities.entrySet().stream()
                .sorted(Comparator.comparing(Map.Entry<String, Integer>::getValue))
                .map(Map.Entry::getKey)
                .toList();
    }

    String slotType(String slot) {
        return slot(slot).path("SlotTypeName").asText();
    }

    boolean isRequired(String slot) {
        return slot(slot).at("/ValueElicitationSetting/SlotConstraint").asText().equals("Required");
    }

    String prompt(String slot) {
        return Messages.of(slot(slot).at("/ValueElicitationSetting/PromptSpecification"));
    }

    int retries(String slot) {
        return slot(slot)
                .at("/ValueElicitationSetting/PromptSpecification/MaxRetries")
                .asInt(RETRIES);
    }

    Optional<String> defaultValue(String slot) {
        JsonNode value =
                slot(slot).at("/ValueElicitationSetting/DefaultValueSpecification/DefaultValueList/0/DefaultValue");
        return value.isMissingNode() ? Optional.empty() : Optional.of(value.asText());
    }

    private JsonNode slot(String name) {
        for (JsonNode slot : intent.path("Slots")) {
            if (slot.path("Name").asText().equals(name)) {
                return slot;
            }
        }
        return MissingNode.getInstance();
    }

    boolean hasDialogHook() {
        return intent.at("/DialogCodeHook/Enabled").asText().equals("true")
                || intent.at("/InitialResponseSetting/CodeHook/EnableCodeHookInvocation")
                        .asText()
                        .equals("true");
    }

    boolean hasFulfillmentHook() {
        return intent.at("/FulfillmentCodeHook/Enabled").asText().equals("true");
    }

    /** The question whether all is right; an empty text if it is not asked. */
    String confirmation() {
        return Messages.of(intent.at("/IntentConfirmationSetting/PromptSpecification"));
    }

    String declination() {
        return Messages.of(intent.at("/IntentConfirmationSetting/DeclinationResponse"));
    }

    String closing() {
        return Messages.of(intent.at("/IntentClosingSetting/ClosingResponse"));
    }
}

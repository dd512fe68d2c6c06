package io.github.hookswitch.local.internal.lex;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** A slot type of the bot's own: its values with their synonyms, and others if it takes them as they are. */
final class ListedValues implements SlotType {
    private final JsonNode type;

    ListedValues(JsonNode type) {
        this.type = type;
    }

    @Override
    public Optional<String> read(String said) {
        String words = Words.of(said);
        for (JsonNode value : type.path("SlotTypeValues")) {
            String sample = value.at("/SampleValue/Value").asText();
            if (Words.of(sample).equals(words)) {
                return Optional.of(sample);
            }
            for (JsonNode synonym : value.path("Synonyms")) {
                if (Words.of(synonym.path("Value").asText()).equals(words)) {
                    return Optional.of(sample);
                }
            }
        }
        String pattern = type.at("/ValueSelectionSetting/RegexFilter/Pattern").asText("");
        if (!pattern.isEmpty()) {
            return Optional.of(said.strip()).filter(text -> text.matches(pattern));
        }
        boolean takesOthers = type.at("/ValueSelectionSetting/ResolutionStrategy")
                .asText("ORIGINAL_VALUE")
                .equals("ORIGINAL_VALUE");
        return takesOthers && !words.isEmpty() ? Optional.of(said.strip()) : Optional.empty();
    }
}

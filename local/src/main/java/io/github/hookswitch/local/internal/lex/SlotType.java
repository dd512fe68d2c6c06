package io.github.hookswitch.local.internal.lex;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Optional;

/** What can fill a slot. */
@FunctionalInterface
interface SlotType {

    /** Reads a value of what the caller said; empty if it is none. */
    Optional<String> read(String said);

    /**
     * A type by its name.
     *
     * @param name one that Lex has, such as {@code AMAZON.Number}, or one of the bot
     * @param own the {@code SlotTypes} of the bot's locale
     * @param today the date that relative dates count from
     */
    static SlotType of(String name, JsonNode own, LocalDate today) {
        for (JsonNode type : own) {
            if (type.path("Name").asText().equals(name)) {
                return new ListedValues(type);
            }
        }
        return switch (name) {
            case "AMAZON.Number" -> SpokenNumbers::number;
            case "AMAZON.PhoneNumber" -> SpokenNumbers::phoneNumber;
            case "AMAZON.Date" -> said -> SpokenDates.date(said, today);
            case "AMAZON.Time" -> SpokenDates::time;
            case "AMAZON.Confirmation" -> SlotType::confirmation;
            case "AMAZON.AlphaNumeric" -> said -> text(said.replaceAll("[^\\p{L}\\p{N}]", ""));
            case "AMAZON.EmailAddress" ->
                said -> text(said.strip().replaceAll("\\s+", "")).filter(mail -> mail.contains("@"));
            default -> SlotType::text;
        };
    }

    private static Optional<String> text(String said) {
        return Optional.of(said.strip()).filter(text -> !text.isEmpty());
    }

    /** A yes or a no. */
    static Optional<String> confirmation(String said) {
        String words = Words.of(said);
        if (words.matches("(yes|yeah|yep|sure|ok|okay|correct|right|please do|of course|1)( .*)?")) {
            return Optional.of("Yes");
        }
        return words.matches("(no|nope|nah|wrong|not|dont|do not|2)( .*)?") ? Optional.of("No") : Optional.empty();
    }
}

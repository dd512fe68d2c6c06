package io.github.hookswitch.local.internal.lex;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a bot knows in one language: its intents with their utterances, and the types of their slots. */
final class LexLocale {
    private static final Pattern SLOT = Pattern.compile("\\{(\\w+)}");

    private final JsonNode locale;
    private final LocalDate today;

    LexLocale(JsonNode locale, LocalDate today) {
        this.locale = locale;
        this.today = today;
    }

    /**
     * What an utterance meant.
     *
     * @param intent the intent
     * @param slots the values of the slots that the utterance has
     */
    record Understood(LexIntent intent, Map<String, String> slots) {}

    String id() {
        return locale.path("LocaleId").asText();
    }

    Optional<LexIntent> intent(String name) {
        return intents().stream().filter(intent -> intent.name().equals(name)).findFirst();
    }

    Optional<LexIntent> fallback() {
        return intents().stream().filter(LexIntent::isFallback).findFirst();
    }

    private List<LexIntent> intents() {
        List<LexIntent> intents = new ArrayList<>();
        locale.path("Intents").forEach(intent -> intents.add(new LexIntent(intent)));
        return intents;
    }

    SlotType typeOf(LexIntent intent, String slot) {
        return SlotType.of(intent.slotType(slot), locale.path("SlotTypes"), today);
    }

    /** The intent that has what was said among its utterances; one with fewer slots comes first. */
    Optional<Understood> understand(String said) {
        Understood best = null;
        for (LexIntent intent : intents()) {
            for (String utterance : intent.utterances()) {
                Optional<Understood> understood = match(intent, utterance, said);
                if (understood.isPresent()
                        && (best == null
                                || understood.get().slots().size()
                                        < best.slots().size())) {
                    best = understood.get();
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private Optional<Understood> match(LexIntent intent, String utterance, String said) {
        List<String> names = new ArrayList<>();
        List<String> tokens = new ArrayList<>();
        for (String token :
                Words.of(utterance.replaceAll("\\{\\s*(\\w+)\\s*}", "{$1}")).split(" ", -1)) {
            tokens.add(token(intent, token, names));
        }
        Matcher matcher = Pattern.compile(String.join(" ", tokens)).matcher(Words.of(said));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            Optional<String> value = typeOf(intent, names.get(i)).read(matcher.group(i + 1));
            if (value.isEmpty()) {
                return Optional.empty();
            }
            values.put(names.get(i), value.get());
        }
        return Optional.of(new Understood(intent, values));
    }

    /** A word, which may have a slot in it; the slot's name is added. */
    private static String token(LexIntent intent, String token, List<String> names) {
        StringBuilder regex = new StringBuilder();
        Matcher slots = SLOT.matcher(token);
        int end = 0;
        while (slots.find()) {
            regex.append(Pattern.quote(token.substring(end, slots.start()))).append("(.+?)");
            // The words are in small letters here, the names of slots need not be.
            names.add(intent.slots().stream()
                    .filter(slots.group(1)::equalsIgnoreCase)
                    .findFirst()
                    .orElse(slots.group(1)));
            end = slots.end();
        }
        return regex.append(Pattern.quote(token.substring(end))).toString();
    }
}

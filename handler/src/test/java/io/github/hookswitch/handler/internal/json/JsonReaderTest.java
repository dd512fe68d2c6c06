package io.github.hookswitch.handler.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hookswitch.handler.Fixtures;
import io.github.hookswitch.handler.event.EventVocabulary;
import io.github.hookswitch.handler.fuzz.ByteMutation;
import io.github.hookswitch.handler.fuzz.HostileEvents;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The reader takes and refuses what Jackson takes and refuses, and gives the same values.
 *
 * <p>{@code -Dhookswitch.fuzz.texts} says how many mutated texts, {@code -Dhookswitch.fuzz.seed} the seed of the first
 * one.
 */
class JsonReaderTest {

    private static final int TEXTS = Integer.getInteger("hookswitch.fuzz.texts", 10_000);
    private static final long FIRST_SEED = Long.getLong("hookswitch.fuzz.seed", 1);

    static List<String> acceptedFiles() {
        return files("json/accepted");
    }

    static List<String> refusedFiles() {
        return files("json/refused");
    }

    static List<String> fixtures() {
        return Stream.concat(files("events").stream(), files("responses").stream())
                .toList();
    }

    @ParameterizedTest
    @MethodSource({"acceptedFiles", "fixtures"})
    void aTextThatIsJsonIsReadAsJacksonReadsIt(String file) {
        byte[] text = Fixtures.bytes(file);

        assertThat(agreedTokens(text)).isNotNull();
    }

    @ParameterizedTest
    @MethodSource("refusedFiles")
    void aTextThatIsNotJsonIsRefusedAsJacksonRefusesIt(String file) {
        byte[] text = Fixtures.bytes(file);

        assertThat(agreedTokens(text)).isNull();
    }

    @Test
    void mutatedTextsAreReadOrRefusedAsByJackson() {
        List<byte[]> originals = new ArrayList<>();
        Stream.of(acceptedFiles(), fixtures())
                .flatMap(List::stream)
                .forEach(file -> originals.add(Fixtures.bytes(file)));
        HostileEvents events = new HostileEvents();
        int accepted = 0;
        for (long seed = FIRST_SEED; seed < FIRST_SEED + TEXTS; seed++) {
            byte[] text = seed % 10 == 0 ? events.event(seed) : mutated(originals, seed);
            accepted += Tokens.agreed(text, "the text of -Dhookswitch.fuzz.seed=" + seed) == null ? 0 : 1;
        }
        System.out.printf(Locale.ROOT, "Mutated texts: %,d of %,d accepted%n", accepted, TEXTS);
        if (TEXTS > 1000) {
            assertThat(accepted).isBetween(TEXTS / 10, TEXTS * 9 / 10);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "-%s", "0.%s", "-0.%s", "1%s.5", "1e%s", "1E-%s", "0.5e+%s"})
    void aNumberHasItsLimitWhereJacksonHasIt(String form) {
        for (int digits = JsonReader.MAX_DIGITS - 4; digits <= JsonReader.MAX_DIGITS + 2; digits++) {
            agreedTokens(object(String.format(Locale.ROOT, form, "9".repeat(digits))));
        }
        assertThat(agreedTokens(object(String.format(Locale.ROOT, form, "9".repeat(JsonReader.MAX_DIGITS - 4)))))
                .isNotNull();
        assertThat(agreedTokens(object(String.format(Locale.ROOT, form, "9".repeat(JsonReader.MAX_DIGITS + 1)))))
                .isNull();
    }

    @Test
    void nestingHasItsLimitWhereJacksonHasIt() {
        // One of the levels is the outermost object.
        int most = JsonReader.MAX_DEPTH - 1;

        assertThat(agreedTokens(object("[".repeat(most) + "]".repeat(most)))).isNotNull();
        assertThat(agreedTokens(object("[".repeat(most + 1) + "]".repeat(most + 1))))
                .isNull();
        assertThat(agreedTokens(object("{\"a\":".repeat(most) + 1 + "}".repeat(most))))
                .isNotNull();
        assertThat(agreedTokens(object("{\"a\":".repeat(most + 1) + 1 + "}".repeat(most + 1))))
                .isNull();
    }

    @Test
    void aStringHasItsLimitWhereJacksonHasIt() {
        assertThat(agreedTokens(object('"' + "a".repeat(JsonReader.MAX_STRING_BYTES) + '"')))
                .isNotNull();
        assertThat(agreedTokens(object('"' + "a".repeat(JsonReader.MAX_STRING_BYTES + 1) + '"')))
                .isNull();
    }

    @Test
    void aNameHasALimit() {
        assertThat(agreedTokens(named(JsonReader.MAX_NAME_BYTES))).isNotNull();
        assertThat(agreedTokens(named(2 * JsonReader.MAX_NAME_BYTES))).isNull();
        assertThatThrownBy(() -> Tokens.of(named(JsonReader.MAX_NAME_BYTES + 1), JsonReader::text))
                .isInstanceOf(MalformedJsonException.class)
                .hasMessageContaining("longer than 50000 bytes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "7",
                "-7",
                "999999999",
                "2147483647",
                "2147483648",
                "1.0",
                "1e2",
                "\" +5 \"",
                "\"x\"",
                "true",
                "null",
                "[1]",
                "{}"
            })
    void aWholeNumberIsReadAsIntegerReadsItsText(String value) {
        JsonReader json = entered(value);
        String text = entered(value).text();

        assertThat(json.integer()).isEqualTo(Tokens.integer(text));
    }

    @Test
    void theJsonOfAValueIsAsItIsWritten() {
        assertThat(entered("{ \"a\" : [1, \"\u00FC\"]}").json()).isEqualTo("{ \"a\" : [1, \"\u00FC\"]}");
    }

    @Test
    void aKnownStringIsNotMadeAnew() {
        assertThat(entered("\"LEG-A\"").knownText()).isSameAs("LEG-A");
        assertThat(entered("\"\"").knownText()).isSameAs("");
    }

    @Test
    void aTextThatLooksLikeAKnownStringIsNotTakenForIt() {
        assertThat(entered("\"LEG+A\"").knownText()).isEqualTo("LEG+A");
        assertThat(entered("\"LEG-\\u0041\"").knownText()).isEqualTo("LEG-A");
    }

    private static JsonReader entered(String value) {
        JsonReader json = EventVocabulary.reader(object(value));
        assertThat(json.beginsObject()).isTrue();
        json.enter();
        assertThat(json.nextMember()).isTrue();
        return json;
    }

    private static byte[] object(String value) {
        return ("{\"a\":" + value + "}").getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] named(int length) {
        return ("{\"" + "a".repeat(length) + "\":1}").getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] mutated(List<byte[]> originals, long seed) {
        Random random = new Random(seed);
        // The first numbers of neighbouring seeds are alike.
        random.nextLong();
        ByteMutation mutation = new ByteMutation(random);
        byte[] text = originals.get(random.nextInt(originals.size()));
        for (int changes = random.nextInt(2); changes >= 0; changes--) {
            text = mutation.change(text);
        }
        return text;
    }

    private static @Nullable String agreedTokens(byte[] text) {
        return Tokens.agreed(text, "the text");
    }

    private static List<String> files(String folder) {
        return Fixtures.files(folder).stream().map(file -> folder + "/" + file).toList();
    }
}

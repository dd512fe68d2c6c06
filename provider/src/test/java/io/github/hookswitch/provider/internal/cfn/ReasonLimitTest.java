package io.github.hookswitch.provider.internal.cfn;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hookswitch.provider.internal.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReasonLimitTest {
    private static final int MOST = 1000;

    /** What JSON makes of a surrogate pair: two escapes. */
    private static final int LONGEST_CHARACTER = 12;

    @Test
    void aReasonThatFitsIsLeftAlone() {
        String reason = "n".repeat(MOST - "{\"Reason\":\"\"}".length());

        assertThat(limited(reason)).isEqualTo(reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"n", "\u00c4", "\u20ac", "\ud83d\ude00", "\"", "\\", "\n", "\u0001", "n\ud83d\ude00", "\ud83d"})
    void aReasonKeepsAsManyOfItsCharactersAsThereIsRoomFor(String character) {
        String limited = limited(character.repeat(MOST));

        assertThat(limited).endsWith(" ...");
        assertThat(size(limited)).isBetween(MOST - LONGEST_CHARACTER, MOST);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void aCharacterIsNeverCutInTwo(int shift) {
        String limited = limited("n".repeat(shift) + "\ud83d\ude00".repeat(MOST));

        assertThat(new String(limited.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .isEqualTo(limited);
    }

    @Test
    void aReasonIsNotDroppedEvenIfThereIsNoRoom() {
        assertThat(ReasonLimit.apply("n".repeat(5000), reason -> MOST + 1, MOST))
                .startsWith("nnnn")
                .endsWith(" ...");
    }

    @Test
    void aVeryLongReasonIsShortened() {
        assertThat(size(limited("n".repeat(5_000_000)))).isEqualTo(MOST);
    }

    private static String limited(String reason) {
        return ReasonLimit.apply(reason, ReasonLimitTest::size, MOST);
    }

    private static int size(String reason) {
        return Json.bytes(Map.of("Reason", reason)).length;
    }
}

package io.github.hookswitch.provider.internal.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LogTextTest {
    private static final long SEED = 20261128;
    private static final String[] SEPARATORS = {
        "",
        " ",
        ".",
        "-",
        "(",
        ")",
        "/",
        "+",
        ", ",
        " - ",
        "\u00a0",
        "\t",
        "\n",
        "\u2011",
        "\ud83d\ude00",
        "'",
        "_",
        ":"
    };
    private static final String[] LETTERS = {"a", "Z", "\u00e4", "\u6f22", "\ud835\udc00", "tel", " or "};
    private static final String[] DIGITS = {"0", "1", "5", "9", "\u0663", "\uff17", "\ud835\udfce"};
    private static final Pattern SEVEN_DIGITS =
            Pattern.compile("(?:[\\p{Nd}\\p{Nl}\\p{No}][^\\p{L}\\p{Nd}\\p{Nl}\\p{No}]*+){7}");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "+12065550100|+*******0100",
                "12065550100|*******0100",
                "+1 206 555 0100|+* *** *** 0100",
                "(206) 555-0100|(***) ***-0100",
                "206.555.0100|***.***.0100",
                "5550100|***0100",
                "+1/206/555/0100 is taken|+*/***/***/0100 is taken",
                "phone12065550100ABC|phone*******0100ABC"
            })
    void aNumberIsMaskedHoweverItIsWritten(String text, String masked) {
        assertThat(LogText.of(text)).isEqualTo(masked);
    }

    @Test
    void noSevenDigitsInARowComeOutWhateverStandsBetweenThem() {
        Random random = new Random(SEED);
        for (int round = 0; round < 20_000; round++) {
            String text = text(random);

            assertThat(SEVEN_DIGITS.matcher(LogText.of(text).replace("*", "")).find())
                    .as("'%s' became '%s'", text, LogText.of(text))
                    .isFalse();
        }
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        int parts = 1 + random.nextInt(40);
        for (int part = 0; part < parts; part++) {
            String[] kind = random.nextInt(12) == 0 ? LETTERS : random.nextInt(3) == 0 ? SEPARATORS : DIGITS;
            text.append(kind[random.nextInt(kind.length)]);
        }
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Order 3f0a5b0e-1f7e-4b9b-8f57-000000000001 failed",
                "20260101-0000-4000-8000-00000000000a",
                "User: arn:aws:sts::111122223333:assumed-role/r/f may not",
                "status 503 after 900 seconds"
            })
    void whatNobodyDialsStaysReadable(String text) {
        assertThat(LogText.of(text)).isEqualTo(text);
    }

    @Test
    void aNumberInAnArnIsMaskedAndItsAccountIsNot() {
        assertThat(LogText.of("arn:aws:chime:us-east-1:111122223333:phone-number/+12065550100"))
                .isEqualTo("arn:aws:chime:us-east-1:111122223333:phone-number/+*******0100");
    }

    @Test
    void digitsInTheShapeOfAUuidAreMasked() {
        assertThat(LogText.of("12065550-1001-2065-5501-002065550100")).endsWith("-********0100");
    }

    @ParameterizedTest
    @CsvSource({
        "https://bucket.s3.amazonaws.com/arn%3Aaws?X-Amz-Signature=s3cr3t, https://bucket.s3.amazonaws.com/...",
        "'PUT http://user:s3cr3t@example.com/s3cr3t failed', PUT http://example.com/... failed",
        "x-amz-security-token:s3cr3t host, x-amz-security-token:*** host",
        "'Credential=AKIAIOSFODNN7EXAMPLE/20261128', Credential=***",
        "key ASIAIOSFODNN7EXAMPLE is unknown, key *** is unknown"
    })
    void noSecretComesOut(String text, String safe) {
        assertThat(LogText.of(text)).isEqualTo(safe);
    }

    @Test
    void aLongTextIsCut() {
        assertThat(LogText.of("n".repeat(1_000_000))).hasSize(4100).endsWith(" ...");
    }
}

package io.github.hookswitch.handler.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The tables of cases; other modules have the same one of what a number is. */
class PhoneNumbersTest {

    private static final String MASKED = "/masked-numbers.csv";
    private static final int LONGER_THAN_ANY = 100;

    @ParameterizedTest
    @CsvFileSource(
            resources = "/e164-cases.csv",
            ignoreLeadingAndTrailingWhitespace = false,
            useHeadersInDisplayName = true)
    void aNumberIsRecognizedByItsForm(String text, boolean isE164) {
        assertThat(PhoneNumbers.isE164(text)).isEqualTo(isE164);
    }

    @ParameterizedTest
    @CsvFileSource(resources = MASKED, delimiter = '|', quoteCharacter = '\'', useHeadersInDisplayName = true)
    void anAddressShowsItsEnd(String address, String masked) {
        assertThat(PhoneNumbers.mask(address)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvFileSource(resources = MASKED, delimiter = '|', quoteCharacter = '\'', useHeadersInDisplayName = true)
    void aTextShowsTheEndOfWhatMayBeANumber(String text, String masked, String inText) {
        assertThat(MaskedText.maskNumbers(text, LONGER_THAN_ANY)).isEqualTo(inText);
    }
}

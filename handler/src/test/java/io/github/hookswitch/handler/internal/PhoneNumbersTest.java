package io.github.hookswitch.handler.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The table of cases {@code phone-numbers.csv}: the other modules have a copy. */
class PhoneNumbersTest {

    private static final String CASES = "/phone-numbers.csv";
    private static final int LONGER_THAN_ANY = 100;

    @ParameterizedTest
    @CsvFileSource(resources = CASES, delimiter = '|', quoteCharacter = '\'', useHeadersInDisplayName = true)
    void aNumberIsRecognizedByItsForm(String text, boolean isE164) {
        assertThat(PhoneNumbers.isE164(text)).isEqualTo(isE164);
    }

    @ParameterizedTest
    @CsvFileSource(resources = CASES, delimiter = '|', quoteCharacter = '\'', useHeadersInDisplayName = true)
    void anAddressShowsItsEnd(String address, boolean isE164, String masked) {
        assertThat(PhoneNumbers.mask(address)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvFileSource(resources = CASES, delimiter = '|', quoteCharacter = '\'', useHeadersInDisplayName = true)
    void aTextShowsTheEndOfWhatMayBeANumber(String text, boolean isE164, String masked, String inText) {
        assertThat(MaskedText.maskNumbers(text, LONGER_THAN_ANY)).isEqualTo(inText);
    }
}

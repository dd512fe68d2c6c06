package io.github.hookswitch.simulator.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class MaskedNumbersTest {

    @ParameterizedTest(name = "\"{0}\"")
    @CsvFileSource(resources = "masked-numbers.csv", numLinesToSkip = 1, delimiter = '|', quoteCharacter = '\'')
    void onlyTheLastFourDigitsAreLegible(String text, String asNumber, String inText) {
        assertThat(MaskedNumbers.of(text)).isEqualTo(asNumber);
        assertThat(MaskedNumbers.in(text)).isEqualTo(inText);
    }
}

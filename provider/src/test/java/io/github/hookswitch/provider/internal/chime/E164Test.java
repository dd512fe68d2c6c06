package io.github.hookswitch.provider.internal.chime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class E164Test {

    @ParameterizedTest(name = "\"{0}\": {1}")
    @CsvFileSource(resources = "e164-cases.csv", numLinesToSkip = 1, ignoreLeadingAndTrailingWhitespace = false)
    void aNumberHasAPlusAndTwoToFifteenDigitsWithoutAZeroFirst(String number, boolean valid) {
        assertThat(E164.matches(number)).isEqualTo(valid);
    }

    @Test
    void aLineBreakAtTheEndIsNoPartOfANumber() {
        assertThat(E164.matches("+15105550101\n")).isFalse();
    }
}

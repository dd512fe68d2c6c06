package io.github.hookswitch.simulator.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumbersTest {

    @ParameterizedTest(name = "\"{0}\": {1}")
    @CsvFileSource(resources = "e164-cases.csv", numLinesToSkip = 1, ignoreLeadingAndTrailingWhitespace = false)
    void aNumberHasAPlusAndTwoToFifteenDigitsWithoutAZeroFirst(String number, boolean valid) {
        assertThat(PhoneNumbers.isE164(number)).isEqualTo(valid);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+15105550101", "anonymous", "Restricted", "alice", "1x", "front.desk-2"})
    void aCallerHasANumberOrAName(String from) {
        assertThat(PhoneNumbers.requireCaller("from", from)).isEqualTo(from);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5105550101",
                "15105550101",
                "101",
                "",
                " ",
                "+1 510 555 0101",
                "1-510-555-0101",
                "+1510555O101",
                "tel:+15105550101",
                "sip:alice@example.com",
                "Alice Smith",
                "anonymous\n"
            })
    void aCallerIsNeitherDigitsWithoutAPlusNorAnythingElse(String from) {
        assertThatThrownBy(() -> PhoneNumbers.requireCaller("from", from))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("from is " + from, "E.164", "+15105550101", "anonymous");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+15105550101", "101", "alice", "anonymous"})
    void aSipCallerMayBeAnExtension(String from) {
        assertThat(PhoneNumbers.requireSipUser("from", from)).isEqualTo(from);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sip:alice@example.com", "Alice Smith", "101@pbx"})
    void aSipCallerIsAUserPartAlone(String from) {
        assertThatThrownBy(() -> PhoneNumbers.requireSipUser("from", from))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("from is " + from, "user part of a SIP URI", "sip:");
    }
}

package io.github.hookswitch.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hookswitch.infra.function.BundledHandlerSettings;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awscdk.Fn;
import software.amazon.awscdk.Stack;

/** Every place that takes a phone number takes the same ones. The handler and the provider test the same cases. */
class E164Test {
    private final Stack stack = TestStacks.inRegion("us-east-1");

    private final Map<String, Consumer<String>> places = Map.of(
            "phoneNumberE164",
                    number -> {
                        PhoneNumber.fromE164(stack, "Number", number);
                        stack.getNode().tryRemoveChild("Number");
                    },
            "phoneNumber", PhoneNumberSearch::exactly,
            "forwardTo", number -> BundledHandlerSettings.builder().forwardTo(number),
            "callerId", number -> BundledHandlerSettings.builder().callerId(number));

    @ParameterizedTest
    @CsvFileSource(resources = "e164-cases.csv", numLinesToSkip = 1, ignoreLeadingAndTrailingWhitespace = false)
    void aNumberInE164FormatIsTakenAndNoOther(String number, boolean valid) {
        places.forEach((parameter, place) -> {
            if (valid) {
                assertThatCode(() -> place.accept(number)).doesNotThrowAnyException();
            } else {
                assertThatThrownBy(() -> place.accept(number))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContainingAll("'" + parameter + "' is \"" + number + "\"", "E.164", "+12065550100");
            }
        });
    }

    @Test
    void aNumberMayBeKnownAtDeploymentOnly() {
        String token = Fn.importValue("Number");

        assertThat(places.values()).allSatisfy(place -> place.accept(token));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dummy-value-for-/app/number", "DUMMY"})
    void aNumberMayHaveToBeLookedUpYet(String placeholder) {
        assertThat(places.values()).allSatisfy(place -> place.accept(placeholder));
    }
}

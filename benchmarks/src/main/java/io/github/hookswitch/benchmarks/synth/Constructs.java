package io.github.hookswitch.benchmarks.synth;

import io.github.hookswitch.infra.PhoneNumberSearch;
import io.github.hookswitch.infra.function.BundledHandlerSettings;
import io.github.hookswitch.infra.patterns.PhoneApplication;
import software.amazon.awscdk.Stack;

/** A stack of this library's constructs. */
final class Constructs {

    private Constructs() {}

    static void add(Stack stack, int applications) {
        for (int number = 1; number <= applications; number++) {
            PhoneApplication.Builder.create(stack, "Application" + number)
                    .phoneNumberSearch(PhoneNumberSearch.areaCode("206"))
                    .settings(BundledHandlerSettings.builder()
                            .greeting("Hello")
                            .forwardTo("+12065550199")
                            .build())
                    .build();
        }
    }
}

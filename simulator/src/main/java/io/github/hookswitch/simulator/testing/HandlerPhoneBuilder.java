package io.github.hookswitch.simulator.testing;

import io.github.hookswitch.simulator.call.CallFunction;

/** Settings of a phone for a handler or a Lambda function's object in this JVM, each with a default. */
public final class HandlerPhoneBuilder extends FunctionPhoneBuilder<HandlerPhoneBuilder> {
    private final CallFunction function;

    HandlerPhoneBuilder(CallFunction function) {
        this.function = function;
    }

    /**
     * Makes the phone.
     *
     * @return the phone; to be closed
     */
    @Override
    public TestPhone build() {
        return phoneTo(function, () -> {});
    }

    @Override
    protected HandlerPhoneBuilder self() {
        return this;
    }
}

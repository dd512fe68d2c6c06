package io.github.hookswitch.simulator.testing;

import io.github.hookswitch.simulator.call.CallFunction;
import io.github.hookswitch.simulator.internal.PhoneNumbers;

/**
 * Settings of a phone to a single function, which takes the calls to every number.
 *
 * @param <B> the builder of a kind of phone, which the settings return
 */
public abstract class FunctionPhoneBuilder<B extends FunctionPhoneBuilder<B>> extends TestPhoneBuilder<B> {
    /** The ARN of the function, as events and invocations name it. */
    protected static final String FUNCTION_ARN = FunctionTarget.FUNCTION_ARN;

    private String number = "+12065550100";

    /** Starts with all defaults. */
    protected FunctionPhoneBuilder() {}

    /**
     * The number of the phone that is called; every other number reaches the function too.
     *
     * @param e164 default {@code +12065550100}
     * @return this builder
     * @throws IllegalArgumentException if the number is not in E.164 format
     */
    public B number(String e164) {
        this.number = PhoneNumbers.requireE164("number", e164);
        return self();
    }

    /**
     * A phone to a function, with these settings.
     *
     * @param function how the function is invoked
     * @param resources what is closed with the phone
     * @return the phone
     */
    protected final TestPhone phoneTo(CallFunction function, AutoCloseable resources) {
        return new TestPhone(new FunctionTarget(engineSettings(), number, function, resources), timeout());
    }
}

package io.github.hookswitch.simulator.testing;

import io.github.hookswitch.simulator.call.CallFunction;
import io.github.hookswitch.simulator.internal.PhoneNumbers;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Settings of a phone to a single function, which takes the calls to every number.
 *
 * @param <B> the builder of a kind of phone, which the settings return
 */
public abstract class FunctionPhoneBuilder<B extends FunctionPhoneBuilder<B>> extends TestPhoneBuilder<B> {
    /** The ARN of the function, as events and invocations name it. */
    protected static final String FUNCTION_ARN = FunctionTarget.FUNCTION_ARN;

    private String number = "+12065550100";
    private final Set<String> moreNumbers = new LinkedHashSet<>();

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
     * Further numbers of the account, which the function may show as the caller's when it calls out or bridges a call.
     * Without them only {@link #number} and the numbers that are called are known as the account's.
     *
     * @param e164 numbers in E.164 format
     * @return this builder
     * @throws IllegalArgumentException if a number is not in E.164 format
     */
    public B owns(String... e164) {
        for (String one : e164) {
            moreNumbers.add(PhoneNumbers.requireE164("owned number", one));
        }
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
        Set<String> numbers = new LinkedHashSet<>(Set.of(number));
        numbers.addAll(moreNumbers);
        return new TestPhone(new FunctionTarget(engineSettings(), numbers, function, resources), timeout());
    }
}

package io.github.hookswitch.simulator.testing;

import io.github.hookswitch.simulator.call.CallFunction;
import io.github.hookswitch.simulator.internal.PhoneNumbers;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Settings of a phone to a single function, which takes the calls to every number.
 *
 * @param <B> the builder of a kind of phone, which the settings return
 */
public abstract class FunctionPhoneBuilder<B extends FunctionPhoneBuilder<B>> extends TestPhoneBuilder<B> {
    /** The ARN of the function, as events and invocations name it. */
    protected static final String FUNCTION_ARN = FunctionTarget.FUNCTION_ARN;

    private final Set<String> owned = new LinkedHashSet<>();
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
     * Further numbers that the account owns, which the function may show as caller ids when it calls out; that of the phone
     * is owned in any case. A {@code CallAndBridge} from another number fails as it does in AWS, unless it is the caller's.
     *
     * @param e164 the numbers; they are added to those of earlier calls
     * @return this builder
     * @throws IllegalArgumentException if one is not in E.164 format
     */
    public B owns(String... e164) {
        for (String each : e164) {
            owned.add(PhoneNumbers.requireE164("owned number", each));
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
        List<String> numbers = new ArrayList<>(List.of(number));
        numbers.addAll(owned);
        return new TestPhone(new FunctionTarget(engineSettings(), numbers, function, resources), timeout());
    }
}

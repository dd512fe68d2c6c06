package io.github.hookswitch.local.testing;

import io.github.hookswitch.local.internal.FunctionCall;
import io.github.hookswitch.local.lambda.FunctionConfiguration;
import io.github.hookswitch.local.lambda.LocalFunctions;
import io.github.hookswitch.simulator.testing.FunctionPhoneBuilder;
import io.github.hookswitch.simulator.testing.TestPhone;
import java.util.Map;
import java.util.function.Supplier;

/** Settings of a phone for a function that runs in a process of its own, each with a default. */
public final class LambdaPhoneBuilder extends FunctionPhoneBuilder<LambdaPhoneBuilder> {
    private final Supplier<FunctionConfiguration> function;
    private Map<String, String> environment = Map.of();

    LambdaPhoneBuilder(Supplier<FunctionConfiguration> function) {
        this.function = function;
    }

    static String functionArn() {
        return FUNCTION_ARN;
    }

    /**
     * The environment variables of the function.
     *
     * @param variables default: none
     * @return this builder
     */
    public LambdaPhoneBuilder environment(Map<String, String> variables) {
        this.environment = Map.copyOf(variables);
        return this;
    }

    /**
     * Prepares the function; its process starts with the first event.
     *
     * @return the phone; to be closed
     */
    @Override
    public TestPhone build() {
        LocalFunctions functions = LocalFunctions.builder().build();
        try {
            functions.create(function.get().withEnvironment(environment));
        } catch (Throwable failure) {
            functions.close();
            throw failure;
        }
        return phoneTo(
                (endpoint, event) -> FunctionCall.invoke(
                        functions,
                        endpoint.functionArn(),
                        event,
                        () -> functions.invoke(endpoint.functionArn(), event)),
                functions);
    }

    @Override
    protected LambdaPhoneBuilder self() {
        return this;
    }
}

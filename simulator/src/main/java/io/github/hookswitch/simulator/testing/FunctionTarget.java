package io.github.hookswitch.simulator.testing;

import io.github.hookswitch.simulator.call.ApplicationEndpoint;
import io.github.hookswitch.simulator.call.CallEngine;
import io.github.hookswitch.simulator.call.CallFunction;
import io.github.hookswitch.simulator.call.CallRouting;
import io.github.hookswitch.simulator.call.RouteTarget;
import io.github.hookswitch.simulator.engine.CallEngineBuilder;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** One function that takes the calls to every number; there is no deployment behind it. The numbers that it may show are owned. */
final class FunctionTarget implements TestTarget, CallRouting {
    static final String FUNCTION_NAME = "phone";
    static final String FUNCTION_ARN = "arn:aws:lambda:us-east-1:111122223333:function:" + FUNCTION_NAME;

    private static final ApplicationEndpoint APPLICATION =
            new ApplicationEndpoint("00000000-0000-4000-8000-000000000001", "us-east-1", FUNCTION_ARN);
    private static final String RULE = "00000000-0000-4000-8000-000000000002";

    private final UnaryOperator<CallEngineBuilder> engine;
    private final String number;
    private final Set<String> numbers;
    private final CallFunction function;
    private final AutoCloseable resources;

    FunctionTarget(
            UnaryOperator<CallEngineBuilder> engine,
            List<String> numbers,
            CallFunction function,
            AutoCloseable resources) {
        this.engine = engine;
        this.number = numbers.get(0);
        this.numbers = Set.copyOf(numbers);
        this.function = function;
        this.resources = resources;
    }

    @Override
    public CallEngine engine() {
        return engine.apply(new CallEngineBuilder(this, function)).build();
    }

    @Override
    public String number() {
        return number;
    }

    @Override
    public ApplicationEndpoint application() {
        return APPLICATION;
    }

    @Override
    public List<RouteTarget> routeToNumber(String e164) {
        return List.of(new RouteTarget(RULE, APPLICATION));
    }

    @Override
    public List<RouteTarget> routeToHost(String hostName) {
        return List.of(new RouteTarget(RULE, APPLICATION));
    }

    @Override
    public boolean ownsNumber(String e164) {
        return numbers.contains(e164);
    }

    @Override
    public void close() {
        try {
            resources.close();
        } catch (Exception e) {
            throw new IllegalStateException("The function under test could not be closed", e);
        }
    }
}

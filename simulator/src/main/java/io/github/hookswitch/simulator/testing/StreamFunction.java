package io.github.hookswitch.simulator.testing;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.github.hookswitch.simulator.call.ApplicationEndpoint;
import io.github.hookswitch.simulator.call.CallFunction;
import io.github.hookswitch.simulator.call.Invocation;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Invokes a handler object in this JVM, as Lambda would: what it throws is a function error. */
final class StreamFunction implements CallFunction {
    private final RequestStreamHandler handler;
    private final AtomicLong requests = new AtomicLong();

    StreamFunction(RequestStreamHandler handler) {
        this.handler = handler;
    }

    @Override
    public Invocation invoke(ApplicationEndpoint endpoint, byte[] event) {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try {
            handler.handleRequest(
                    new ByteArrayInputStream(event),
                    answer,
                    new TestContext(endpoint.functionArn(), requests.incrementAndGet()));
        } catch (IOException | RuntimeException failure) {
            return new Invocation.FunctionError(failure.getClass().getName(), String.valueOf(failure.getMessage()));
        }
        return new Invocation.Answered(answer.toByteArray(), Duration.ZERO);
    }
}

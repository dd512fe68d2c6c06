package io.github.hookswitch.simulator.testing;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.github.hookswitch.simulator.call.ApplicationEndpoint;
import io.github.hookswitch.simulator.call.CallFunction;
import io.github.hookswitch.simulator.call.Invocation;
import io.github.hookswitch.simulator.internal.lambda.NextInvocation;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** Invokes a handler object in this JVM, as Lambda would: what it throws is a function error. */
final class StreamFunction implements CallFunction {
    private static final Duration TIME_LIMIT = Duration.ofSeconds(30);

    private final RequestStreamHandler handler;
    private final AtomicLong requests = new AtomicLong();

    StreamFunction(RequestStreamHandler handler) {
        this.handler = handler;
    }

    @Override
    public Invocation invoke(ApplicationEndpoint endpoint, byte[] event) {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        ObservingContext context = context(endpoint.functionArn(), event);
        try {
            handler.handleRequest(new ByteArrayInputStream(event), answer, context);
        } catch (IOException | RuntimeException failure) {
            return new Invocation.FunctionError(
                    failure.getClass().getName(), String.valueOf(failure.getMessage()), context.failureOr(failure));
        }
        return new Invocation.Answered(answer.toByteArray(), Duration.ZERO, context.failure());
    }

    /** What Lambda tells a function of an invocation. */
    private ObservingContext context(String functionArn, byte[] event) {
        String requestId = String.format("00000000-0000-4000-8000-%012d", requests.incrementAndGet());
        long deadline = System.currentTimeMillis() + TIME_LIMIT.toMillis();
        return new ObservingContext(
                new NextInvocation(requestId, deadline, functionArn, "", event),
                Map.of(
                        "AWS_LAMBDA_FUNCTION_NAME",
                        FunctionTarget.FUNCTION_NAME,
                        "AWS_LAMBDA_FUNCTION_VERSION",
                        "$LATEST",
                        "AWS_LAMBDA_FUNCTION_MEMORY_SIZE",
                        "512",
                        "AWS_LAMBDA_LOG_GROUP_NAME",
                        "/aws/lambda/" + FunctionTarget.FUNCTION_NAME,
                        "AWS_LAMBDA_LOG_STREAM_NAME",
                        "2026/01/01/[$LATEST]00000000000000000000000000000000"));
    }
}

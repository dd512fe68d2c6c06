package io.github.hookswitch.simulator.testing;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A context as Lambda gives it, for a handler that runs in this JVM. */
final class TestContext implements Context {
    private static final int REMAINING_MILLISECONDS = 30_000;
    private static final int MEMORY_MEGABYTES = 512;

    private final String functionArn;
    private final long request;

    TestContext(String functionArn, long request) {
        this.functionArn = functionArn;
        this.request = request;
    }

    @Override
    public String getAwsRequestId() {
        return String.format("00000000-0000-4000-8000-%012d", request);
    }

    @Override
    public String getLogGroupName() {
        return "/aws/lambda/" + getFunctionName();
    }

    @Override
    public String getLogStreamName() {
        return "2026/01/01/[$LATEST]00000000000000000000000000000000";
    }

    @Override
    public String getFunctionName() {
        return functionArn.replaceFirst(".*:function:([^:]+).*", "$1");
    }

    @Override
    public String getFunctionVersion() {
        return "$LATEST";
    }

    @Override
    public String getInvokedFunctionArn() {
        return functionArn;
    }

    @Override
    public @Nullable CognitoIdentity getIdentity() {
        return null;
    }

    @Override
    public @Nullable ClientContext getClientContext() {
        return null;
    }

    @Override
    public int getRemainingTimeInMillis() {
        return REMAINING_MILLISECONDS;
    }

    @Override
    public int getMemoryLimitInMB() {
        return MEMORY_MEGABYTES;
    }

    @Override
    public LambdaLogger getLogger() {
        return new StandardOutput();
    }

    /** Where Lambda's log lines go too. */
    private static final class StandardOutput implements LambdaLogger {
        @Override
        public void log(String message) {
            System.out.println(message.stripTrailing());
        }

        @Override
        public void log(byte[] message) {
            log(new String(message, StandardCharsets.UTF_8));
        }
    }
}

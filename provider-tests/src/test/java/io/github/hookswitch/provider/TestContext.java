package io.github.hookswitch.provider;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Lambda's context with a given time left; it keeps what is logged. */
final class TestContext implements Context {
    final List<String> log = new ArrayList<>();
    private final Duration remaining;

    TestContext(Duration remaining) {
        this.remaining = remaining;
    }

    @Override
    public String getAwsRequestId() {
        return "2d1f7b2e-6c43-4d7c-9c3a-9f2d3f3a6f10";
    }

    @Override
    public String getLogGroupName() {
        return "/aws/lambda/provider";
    }

    @Override
    public String getLogStreamName() {
        return "2026/11/01/[1]0123456789abcdef0123456789abcdef";
    }

    @Override
    public String getFunctionName() {
        return "provider";
    }

    @Override
    public String getFunctionVersion() {
        return "1";
    }

    @Override
    public String getInvokedFunctionArn() {
        return "arn:aws:lambda:us-east-1:111122223333:function:provider";
    }

    @Override
    public CognitoIdentity getIdentity() {
        throw new UnsupportedOperationException("Nobody is signed in");
    }

    @Override
    public ClientContext getClientContext() {
        throw new UnsupportedOperationException("There is no mobile client");
    }

    @Override
    public int getRemainingTimeInMillis() {
        return Math.toIntExact(remaining.toMillis());
    }

    @Override
    public int getMemoryLimitInMB() {
        return 512;
    }

    @Override
    public LambdaLogger getLogger() {
        return new LambdaLogger() {
            @Override
            public void log(String message) {
                log.add(message);
            }

            @Override
            public void log(byte[] message) {
                log.add(new String(message, StandardCharsets.UTF_8));
            }
        };
    }
}

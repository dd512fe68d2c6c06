package io.github.hookswitch.local;

import io.github.hookswitch.local.internal.s3.BucketInfo;
import io.github.hookswitch.local.internal.s3.NotificationTarget;
import io.github.hookswitch.local.lambda.InvocationResult;
import io.github.hookswitch.local.lambda.InvokeCaller;
import io.github.hookswitch.local.lambda.LocalFunctions;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * Invokes the functions that buckets tell of changes, in S3's name.
 *
 * @param functions the functions
 * @param warnings gets a sentence for each event that no function could be told
 */
record FunctionNotifications(LocalFunctions functions, Consumer<String> warnings) implements NotificationTarget {
    private static final String PRINCIPAL = "s3.amazonaws.com";

    @Override
    public void send(BucketInfo bucket, String functionArn, String event) {
        InvokeCaller s3 = new InvokeCaller(PRINCIPAL, "arn:aws:s3:::" + bucket.name(), bucket.account());
        CompletableFuture<InvocationResult> invocation;
        try {
            invocation = functions.invokeAsyncAs(s3, functionArn, event.getBytes(StandardCharsets.UTF_8));
        } catch (IllegalArgumentException noFunction) {
            warnings.accept("Bucket " + bucket.name() + " could not notify its function: " + noFunction.getMessage());
            return;
        }
        var unused = invocation.thenAccept(result -> {
            if (result instanceof InvocationResult.AccessDenied denied) {
                warnings.accept("Bucket " + bucket.name() + " could not notify its function: " + denied.reason());
            }
        });
    }
}

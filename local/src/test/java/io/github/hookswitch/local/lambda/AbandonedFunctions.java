package io.github.hookswitch.local.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** A program that runs a function and never closes what it has opened. */
final class AbandonedFunctions {
    private AbandonedFunctions() {}

    /** Takes the function's code, and how the program ends: waits, throws, exits. */
    public static void main(String[] arguments) throws InterruptedException {
        LocalFunctions functions = LocalFunctions.builder().build();
        FunctionArn arn = FunctionArn.of("us-east-1", "111122223333", "parent");
        functions.create(new FunctionConfiguration(
                arn, "index.handler", "nodejs22.x", Path.of(arguments[0]), Map.of(), Duration.ofSeconds(60), 512));
        InvocationResult result = functions.invoke(arn.toString(), "{}".getBytes(UTF_8));
        System.out.println(new String(((InvocationResult.Answered) result).payload(), UTF_8));
        System.out.flush();
        switch (arguments[1]) {
            case "throws" -> throw new OutOfMemoryError("as if there were no memory left");
            case "exits" -> System.exit(3);
            default -> new CountDownLatch(1).await();
        }
    }
}

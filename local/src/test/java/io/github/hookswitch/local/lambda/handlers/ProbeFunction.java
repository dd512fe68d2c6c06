package io.github.hookswitch.local.lambda.handlers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;

/** Does what its payload, a command and an argument, asks for, so that one process serves many tests. */
public final class ProbeFunction implements RequestStreamHandler {
    private int invocations;

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        invocations++;
        String payload = new String(input.readAllBytes(), StandardCharsets.UTF_8);
        String[] words = payload.split(" ", 2);
        output.write(run(words[0], words.length > 1 ? words[1] : "", context).getBytes(StandardCharsets.UTF_8));
    }

    private String run(String command, String argument, Context context) throws IOException {
        return switch (command) {
            case "echo" -> argument;
            case "count" -> Integer.toString(invocations);
            case "process" -> Long.toString(ProcessHandle.current().pid());
            case "environment" -> System.getenv().toString();
            case "variable" -> String.valueOf(System.getenv(argument));
            case "context" -> describe(context);
            case "log" -> {
                context.getLogger().log(argument);
                System.err.println(argument + " (error output)");
                yield "logged";
            }
            case "write" -> write(argument);
            case "write-and-exit" -> write(argument) + exit(1);
            case "write-and-hang" -> write(argument) + hang();
            case "visible" -> Boolean.toString(visible(argument));
            case "large" -> "x".repeat(Integer.parseInt(argument));
            case "throw" -> throw new IllegalStateException(argument);
            case "overflow" -> run(command, argument, context);
            case "exit" -> exit(Integer.parseInt(argument));
            case "hang" -> hang();
            default -> throw new IllegalArgumentException("unknown command " + command);
        };
    }

    private static String describe(Context context) {
        return String.join(
                "|",
                context.getFunctionName(),
                context.getFunctionVersion(),
                context.getInvokedFunctionArn(),
                Integer.toString(context.getMemoryLimitInMB()),
                context.getLogGroupName(),
                Boolean.toString(
                        context.getRemainingTimeInMillis() > 0 && context.getRemainingTimeInMillis() <= 30_000),
                Boolean.toString(context.getAwsRequestId().length() == 36));
    }

    private static String write(String text) {
        System.out.print(text);
        System.out.flush();
        return "written";
    }

    private static boolean visible(String className) {
        try {
            Class.forName(className);
            return true;
        } catch (ClassNotFoundException hidden) {
            return false;
        }
    }

    private static String exit(int status) {
        Runtime.getRuntime().halt(status);
        return "";
    }

    private static String hang() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException never) {
            Thread.currentThread().interrupt();
        }
        return "";
    }
}

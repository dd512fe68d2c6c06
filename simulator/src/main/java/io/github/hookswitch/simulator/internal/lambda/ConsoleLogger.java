package io.github.hookswitch.simulator.internal.lambda;

import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.nio.charset.StandardCharsets;

/** Logs to standard output, which is where a function's log lines are collected. */
final class ConsoleLogger implements LambdaLogger {
    @Override
    public void log(String message) {
        System.out.println(message.stripTrailing());
    }

    @Override
    public void log(byte[] message) {
        log(new String(message, StandardCharsets.UTF_8));
    }
}

package io.github.hookswitch.local.lambda;

/** Receives what Lambda sends to CloudWatch Logs: what functions write, and the START, END and REPORT lines around it. */
@FunctionalInterface
public interface LogDelivery {

    /**
     * Delivers a line.
     *
     * @param logGroup the function's log group
     * @param line the line, with its log stream
     */
    void deliver(String logGroup, LogLine line);
}

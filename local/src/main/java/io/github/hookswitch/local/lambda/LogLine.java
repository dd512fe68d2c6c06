package io.github.hookswitch.local.lambda;

import java.time.Instant;

/**
 * One line that a function wrote to its standard output or error output.
 *
 * @param function the function's ARN with the version that ran
 * @param logStream the log stream, one for each process
 * @param time when the line was read
 * @param text the line without its end
 */
public record LogLine(FunctionArn function, String logStream, Instant time, String text) {}

package io.github.hookswitch.local.lambda;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What a function is made of, as {@code CreateFunction} takes it.
 *
 * @param arn the function's ARN, without a qualifier
 * @param handler what the runtime calls: {@code package.Class} or {@code package.Class::method} for Java,
 *     {@code file.function} for Node.js and Python; other runtimes get it as {@code _HANDLER} and decide
 * @param runtime {@code java17}, {@code java21} or {@code java25}, each run by the JVM that runs this;
 *     {@code nodejs20.x}, {@code nodejs22.x} or {@code nodejs24.x}, run by the machine's Node.js;
 *     {@code python3.N}, run by its {@code python3}; {@code provided.al2} or {@code provided.al2023}, whose asset has an
 *     executable {@code bootstrap}
 * @param code the asset: a jar or zip file, or a directory; a Java one with classes and {@code lib/*.jar}
 * @param environment the function's own environment variables
 * @param timeout how long one invocation may take, 1 second to 15 minutes
 * @param memoryMegabytes the memory setting, 128 to 10240 MB; the heap of Java and Node.js gets 85 percent of it
 * @param command the command line of a program that speaks the Lambda Runtime API, run in the directory of the code;
 *     empty to start the function as its runtime says
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/api/API_CreateFunction.html">CreateFunction</a>
 */
public record FunctionConfiguration(
        FunctionArn arn,
        String handler,
        String runtime,
        Path code,
        Map<String, String> environment,
        Duration timeout,
        int memoryMegabytes,
        List<String> command) {
    private static final Duration LONGEST = Duration.ofMinutes(15);

    /**
     * Checks the values by Lambda's rules.
     *
     * @param arn the function's ARN, without a qualifier
     * @param handler what the runtime calls
     * @param runtime Lambda's name of the runtime
     * @param code the asset: a jar or zip file, or a directory
     * @param environment the function's own environment variables
     * @param timeout how long one invocation may take, 1 second to 15 minutes
     * @param memoryMegabytes the memory setting, 128 to 10240 MB
     * @param command the command line, or empty
     * @throws IllegalArgumentException if a value is out of its range, or the code is not there
     */
    public FunctionConfiguration {
        environment = Map.copyOf(environment);
        command = List.copyOf(command);
        String which = "Function " + arn.name() + ": ";
        if (arn.qualifier() != null) {
            throw new IllegalArgumentException(which + "the ARN " + arn + " has a qualifier. Pass the function's own");
        }
        if (RuntimeKind.of(runtime).isEmpty()) {
            throw new IllegalArgumentException(
                    which + "runtime '" + runtime + "' is not run locally. Use java17,"
                            + " java21, java25, nodejs20.x, nodejs22.x, nodejs24.x, python3.N, provided.al2 or provided.al2023");
        }
        if (!Files.exists(code)) {
            throw new IllegalArgumentException(
                    which + "its code " + code + " does not exist. Build the application and synthesize it again");
        }
        if (timeout.compareTo(Duration.ofSeconds(1)) < 0 || timeout.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(which + "timeout " + timeout + " is not within 1 to 900 seconds");
        }
        if (memoryMegabytes < 128 || memoryMegabytes > 10_240) {
            throw new IllegalArgumentException(
                    which + "memory " + memoryMegabytes + " MB is not within 128 to 10240 MB");
        }
    }

    /**
     * A function that its runtime starts.
     *
     * @param arn the function's ARN, without a qualifier
     * @param handler what the runtime calls
     * @param runtime Lambda's name of the runtime
     * @param code the asset: a jar or zip file, or a directory
     * @param environment the function's own environment variables
     * @param timeout how long one invocation may take, 1 second to 15 minutes
     * @param memoryMegabytes the memory setting, 128 to 10240 MB
     * @throws IllegalArgumentException if a value is out of its range, or the code is not there
     */
    public FunctionConfiguration(
            FunctionArn arn,
            String handler,
            String runtime,
            Path code,
            Map<String, String> environment,
            Duration timeout,
            int memoryMegabytes) {
        this(arn, handler, runtime, code, environment, timeout, memoryMegabytes, List.of());
    }

    /**
     * Any program that speaks the Lambda Runtime API, with Lambda's default of 3 s, 512 MB and no environment variables.
     *
     * @param arn the function's ARN, without a qualifier
     * @param command the program and its arguments; a relative program is found as the shell finds it
     * @param directory where it runs
     * @return the configuration
     * @throws IllegalArgumentException if the command is empty, or the directory is not there
     */
    public static FunctionConfiguration ofCommand(FunctionArn arn, List<String> command, Path directory) {
        if (command.isEmpty()) {
            throw new IllegalArgumentException(
                    "Function " + arn.name()
                            + ": the command is empty. Pass the program and its arguments, such as \"node\", \"bootstrap.mjs\"");
        }
        return new FunctionConfiguration(
                arn, "bootstrap", "provided.al2023", directory, Map.of(), Duration.ofSeconds(3), 512, command);
    }

    /**
     * A Java 21 function with Lambda's default of 3 s, 512 MB and no environment variables.
     *
     * @param arn the function's ARN, without a qualifier
     * @param handler the handler string
     * @param code the jar, zip or directory
     * @return the configuration
     */
    public static FunctionConfiguration of(FunctionArn arn, String handler, Path code) {
        return new FunctionConfiguration(arn, handler, "java21", code, Map.of(), Duration.ofSeconds(3), 512);
    }

    /**
     * The same with other environment variables.
     *
     * @param newEnvironment all of the function's own variables
     * @return the changed configuration
     */
    public FunctionConfiguration withEnvironment(Map<String, String> newEnvironment) {
        return new FunctionConfiguration(
                arn, handler, runtime, code, newEnvironment, timeout, memoryMegabytes, command);
    }

    /**
     * The same with another time limit.
     *
     * @param newTimeout 1 second to 15 minutes
     * @return the changed configuration
     */
    public FunctionConfiguration withTimeout(Duration newTimeout) {
        return new FunctionConfiguration(
                arn, handler, runtime, code, environment, newTimeout, memoryMegabytes, command);
    }
}

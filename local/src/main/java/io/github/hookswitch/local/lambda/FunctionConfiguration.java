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
 * @param runtime Lambda's name of the runtime. Java ones, from {@code java8} on, are run by the JVM that runs this;
 *     Node.js and Python ones by those of the machine; {@code provided} ones have an executable
 *     {@code bootstrap} in their code. Functions of other runtimes are kept, but fail when they are invoked;
 *     {@code container} stands for an image
 * @param code the asset: a jar or zip file, whatever its name ends with, or a directory
 * @param environment the function's own environment variables
 * @param timeout how long one invocation may take, 1 second to 15 minutes
 * @param memoryMegabytes the memory setting, 128 to 10240 MB; the heap of Java and Node.js gets 85 percent of it
 * @param command the command line of a program that speaks the Lambda Runtime API, run in the directory of the code;
 *     empty to start the function as its runtime says
 * @param role the ARN of the role that the function acts as; empty if it has none
 * @param layers the zip files or directories of its layers, in the order in which they are laid over each other
 * @param logGroup the log group it writes to
 * @param recorded settings that have no effect here but are told to who asks, each as JSON by its name in CreateFunction,
 *     such as {@code Description}
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
        List<String> command,
        String role,
        List<Path> layers,
        String logGroup,
        Map<String, String> recorded) {
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
     * @param role the role's ARN, or empty
     * @param layers the layers' files
     * @param logGroup the log group
     * @param recorded settings without effect
     * @throws IllegalArgumentException if a value is out of its range, or the code is not there
     */
    public FunctionConfiguration {
        environment = Map.copyOf(environment);
        command = List.copyOf(command);
        layers = List.copyOf(layers);
        recorded = Map.copyOf(recorded);
        String which = "Function " + arn.name() + ": ";
        if (arn.qualifier() != null) {
            throw new IllegalArgumentException(which + "the ARN " + arn + " has a qualifier. Pass the function's own");
        }
        if (RuntimeKind.of(runtime).isEmpty()) {
            throw new IllegalArgumentException(which + "Lambda has no runtime '" + runtime
                    + "'. Use one such as java21, nodejs22.x, python3.13 or provided.al2023");
        }
        requireFile(which + "its code ", code);
        layers.forEach(layer -> requireFile(which + "its layer ", layer));
        if (timeout.compareTo(Duration.ofSeconds(1)) < 0 || timeout.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(which + "timeout " + timeout + " is not within 1 to 900 seconds");
        }
        if (memoryMegabytes < 128 || memoryMegabytes > 10_240) {
            throw new IllegalArgumentException(
                    which + "memory " + memoryMegabytes + " MB is not within 128 to 10240 MB");
        }
    }

    private static void requireFile(String which, Path file) {
        if (!Files.exists(file)) {
            throw new IllegalArgumentException(
                    which + file + " does not exist. Build the application and synthesize it again");
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
        this(
                arn,
                handler,
                runtime,
                code,
                environment,
                timeout,
                memoryMegabytes,
                List.of(),
                "",
                List.of(),
                FunctionConfigurationBuilder.logGroupOf(arn),
                Map.of());
    }

    /**
     * Starts to describe a function, with Lambda's default of 3 s and 128 MB, no environment variables, no role and no
     * layers.
     *
     * @param arn the function's ARN, without a qualifier
     * @param handler what the runtime calls
     * @param runtime Lambda's name of the runtime
     * @param code the asset: a jar or zip file, or a directory
     * @return a builder
     */
    public static FunctionConfigurationBuilder builder(FunctionArn arn, String handler, String runtime, Path code) {
        return new FunctionConfigurationBuilder(arn, handler, runtime, code);
    }

    /**
     * Starts to describe a function that differs from this one.
     *
     * @return a builder with all of this function's settings
     */
    public FunctionConfigurationBuilder toBuilder() {
        return builder(arn, handler, runtime, code)
                .environment(environment)
                .timeout(timeout)
                .memoryMegabytes(memoryMegabytes)
                .command(command)
                .role(role)
                .layers(layers)
                .logGroup(logGroup)
                .recorded(recorded);
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
        return builder(arn, "bootstrap", "provided.al2023", directory)
                .memoryMegabytes(512)
                .command(command)
                .build();
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
        return builder(arn, handler, "java21", code).memoryMegabytes(512).build();
    }

    /**
     * The same with other environment variables.
     *
     * @param newEnvironment all of the function's own variables
     * @return the changed configuration
     */
    public FunctionConfiguration withEnvironment(Map<String, String> newEnvironment) {
        return toBuilder().environment(newEnvironment).build();
    }

    /**
     * The same with another time limit.
     *
     * @param newTimeout 1 second to 15 minutes
     * @return the changed configuration
     */
    public FunctionConfiguration withTimeout(Duration newTimeout) {
        return toBuilder().timeout(newTimeout).build();
    }
}

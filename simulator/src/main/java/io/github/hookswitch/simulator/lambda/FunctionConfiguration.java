package io.github.hookswitch.simulator.lambda;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/**
 * What a function is made of, as {@code CreateFunction} takes it.
 *
 * @param arn the function's ARN, without a qualifier
 * @param handler {@code package.Class} or {@code package.Class::handleRequest}
 * @param runtime {@code java17}, {@code java21} or {@code java25}; each of them is run by the JVM that runs the
 *     simulator, whatever its own version
 * @param code the asset: a jar or zip file, or a directory with classes and {@code lib/*.jar}
 * @param environment the function's own environment variables
 * @param timeout how long one invocation may take, 1 second to 15 minutes
 * @param memoryMegabytes the memory setting, 128 to 10240 MB; the heap gets 85 percent of it
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/api/API_CreateFunction.html">CreateFunction</a>
 */
public record FunctionConfiguration(
        FunctionArn arn,
        String handler,
        String runtime,
        Path code,
        Map<String, String> environment,
        Duration timeout,
        int memoryMegabytes) {
    private static final Set<String> RUNTIMES = Set.of("java17", "java21", "java25");
    private static final Duration LONGEST = Duration.ofMinutes(15);

    /**
     * Checks the values by Lambda's rules.
     *
     * @param arn the function's ARN, without a qualifier
     * @param handler {@code package.Class} or {@code package.Class::handleRequest}
     * @param runtime {@code java17}, {@code java21} or {@code java25}
     * @param code the asset: a jar or zip file, or a directory with classes and {@code lib/*.jar}
     * @param environment the function's own environment variables
     * @param timeout how long one invocation may take, 1 second to 15 minutes
     * @param memoryMegabytes the memory setting, 128 to 10240 MB; the heap gets 85 percent of it
     * @throws IllegalArgumentException if a value is out of its range, or the code is not there
     */
    public FunctionConfiguration {
        environment = Map.copyOf(environment);
        String which = "Function " + arn.name() + ": ";
        if (arn.qualifier() != null) {
            throw new IllegalArgumentException(which + "the ARN " + arn + " has a qualifier. Pass the function's own");
        }
        if (!RUNTIMES.contains(runtime)) {
            throw new IllegalArgumentException(which + "runtime '" + runtime + "' is not run locally. Use java17,"
                    + " java21 or java25, which are run by the JVM that runs the simulator");
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
        return new FunctionConfiguration(arn, handler, runtime, code, newEnvironment, timeout, memoryMegabytes);
    }

    /**
     * The same with another time limit.
     *
     * @param newTimeout 1 second to 15 minutes
     * @return the changed configuration
     */
    public FunctionConfiguration withTimeout(Duration newTimeout) {
        return new FunctionConfiguration(arn, handler, runtime, code, environment, newTimeout, memoryMegabytes);
    }
}

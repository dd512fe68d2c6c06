package io.github.hookswitch.local.testing;

import io.github.hookswitch.local.lambda.FunctionArn;
import io.github.hookswitch.local.lambda.FunctionConfiguration;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Test phones for what needs more than this JVM: Lambda functions in processes of their own, and whole apps. The place to
 * start; what a phone can do says {@link io.github.hookswitch.simulator.testing.TestPhone}.
 *
 * <p>With JUnit, pass them to {@code PhoneExtension.of(LocalPhone.forApp(Path.of("cdk.out")))}.
 */
public final class LocalPhone {
    // Lambda's own default of 3 s would make tests depend on how busy the machine is.
    private static final Duration PROCESS_LIMIT = Duration.ofSeconds(30);
    private static final int MEMORY_MEGABYTES = 512;

    private LocalPhone() {}

    /**
     * A phone for a Java function as it would deploy, run in a process of its own.
     *
     * @param jar the jar, zip or directory
     * @param handler the handler string, {@code package.Class} or {@code package.Class::method}
     * @return settings of the phone
     */
    public static LambdaPhoneBuilder forLambdaJar(Path jar, String handler) {
        return forLambda("java21", jar, handler);
    }

    /**
     * A phone for a function in any runtime that is run locally, in a process of its own.
     *
     * @param runtime Lambda's name of the runtime, such as {@code nodejs22.x}; see {@link FunctionConfiguration}
     * @param code the jar, zip or directory
     * @param handler the handler string, such as {@code index.handler}
     * @return settings of the phone
     */
    public static LambdaPhoneBuilder forLambda(String runtime, Path code, String handler) {
        // The code may be built after this, but before the phone.
        return new LambdaPhoneBuilder(() ->
                new FunctionConfiguration(arn(), handler, runtime, code, Map.of(), PROCESS_LIMIT, MEMORY_MEGABYTES));
    }

    /**
     * A phone for any program that speaks the Lambda Runtime API.
     *
     * @param command the program and its arguments, such as {@code node}, {@code bootstrap.mjs}
     * @param directory where it runs
     * @return settings of the phone
     * @throws IllegalArgumentException if the command is empty or the directory is not there
     */
    public static LambdaPhoneBuilder forCommand(List<String> command, Path directory) {
        FunctionConfiguration function =
                FunctionConfiguration.ofCommand(arn(), command, directory).withTimeout(PROCESS_LIMIT);
        return new LambdaPhoneBuilder(() -> function);
    }

    /**
     * A phone for a whole app: it is deployed by {@link AppPhoneBuilder#build()} and deleted by {@link AppPhone#close()}.
     *
     * @param cloudAssembly the directory that {@code cdk synth} wrote
     * @return settings of the phone
     */
    public static AppPhoneBuilder forApp(Path cloudAssembly) {
        return forApp(() -> cloudAssembly);
    }

    /**
     * A phone for a whole app that is synthesized when the phone is built.
     *
     * @param synthesis writes the cloud assembly and returns its directory
     * @return settings of the phone
     */
    public static AppPhoneBuilder forApp(Supplier<Path> synthesis) {
        return new AppPhoneBuilder(synthesis);
    }

    private static FunctionArn arn() {
        return FunctionArn.parse(LambdaPhoneBuilder.functionArn());
    }
}

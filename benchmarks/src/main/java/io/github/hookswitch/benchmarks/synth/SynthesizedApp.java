package io.github.hookswitch.benchmarks.synth;

import java.io.IOException;
import java.util.function.BiConsumer;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;
import software.amazon.awscdk.Environment;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;

/** One app, synthesized once: the process that is measured. */
public final class SynthesizedApp {

    /** A stack holds 500 resources, an application about nine. */
    private static final int APPLICATIONS_PER_STACK = 10;

    private SynthesizedApp() {}

    /**
     * Synthesizes.
     *
     * @param arguments {@code constructs}, {@code handwritten} or {@code functions} (by hand but for the CDK's own
     *     constructs for the functions), the number of applications, the directory of the cloud
     *     assembly
     * @throws IOException if a jar cannot be copied
     */
    public static void main(String[] arguments) throws IOException {
        App app = new App(AppProps.builder()
                .outdir(arguments[2])
                .analyticsReporting(false)
                .build());
        BiConsumer<Stack, Integer> contents = arguments[0].equals("constructs")
                ? Constructs::add
                : Handwritten.withJars(arguments[0].equals("functions"))::add;
        int left = Integer.parseInt(arguments[1]);
        for (int stack = 1; left > 0; stack++) {
            int applications = Math.min(left, APPLICATIONS_PER_STACK);
            contents.accept(stack(app, "Stack" + stack), applications);
            left -= applications;
        }
        app.synth();
    }

    private static Stack stack(App app, String id) {
        return new Stack(
                app,
                id,
                StackProps.builder()
                        .env(Environment.builder()
                                .account("111122223333")
                                .region("us-east-1")
                                .build())
                        .build());
    }
}

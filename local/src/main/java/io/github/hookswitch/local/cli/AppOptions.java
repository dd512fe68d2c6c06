package io.github.hookswitch.local.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which app a command is about. */
final class AppOptions {

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "CDK_OUT",
            description = "The cloud assembly that 'cdk synth' wrote. Default: cdk.out")
    @Nullable
    Path cdkOut;

    @Option(
            names = {"-q", "--quiet"},
            description = "Do not show the progress of the deployment.")
    boolean quiet;

    Path folder() {
        return cdkOut == null ? Path.of("cdk.out") : cdkOut;
    }
}

package io.github.hookswitch.local.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which app a command is about. */
final class AppOptions {

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "CDK_OUT",
            defaultValue = "cdk.out",
            description = "The cloud assembly that 'cdk synth' wrote. Default: ${DEFAULT-VALUE}")
    Path cdkOut = Path.of("cdk.out");

    @Option(
            names = {"-q", "--quiet"},
            description = "Do not show the progress of the deployment.")
    boolean quiet;
}

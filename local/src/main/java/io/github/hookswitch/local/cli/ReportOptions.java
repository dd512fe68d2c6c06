package io.github.hookswitch.local.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a call is reported. */
final class ReportOptions {

    @Option(names = "--json", description = "Print the result as one JSON object.")
    boolean json;

    @Option(names = "--full-numbers", description = "Show phone numbers in full; by default the last 4 digits.")
    boolean fullNumbers;

    @Option(
            names = "--ladder",
            paramLabel = "FILE",
            description = "Draw the call as a ladder diagram into FILE, .svg or .html.")
    @Nullable
    Path ladder;
}

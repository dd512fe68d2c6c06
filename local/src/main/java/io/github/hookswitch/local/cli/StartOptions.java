package io.github.hookswitch.local.cli;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How an instance is started. */
final class StartOptions {

    /** What is run beside the local AWS. */
    enum Companion {
        DYNALITE("dynalite");

        private final String spelling;

        Companion(String spelling) {
            this.spelling = spelling;
        }

        @Override
        public String toString() {
            return spelling;
        }
    }

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "The port, 1 to 65535. Default: HOOKSWITCH_PORT, else " + InstancePort.DEFAULT)
    int port;

    @Option(
            names = "--state",
            paramLabel = "FOLDER",
            description = "Keep stacks, objects, parameters and numbers in this folder over a restart."
                    + " Default: in memory only.")
    @Nullable
    Path state;

    @Option(
            names = "--strict",
            description = "Refuse resource types that have no effect here, instead of recording them with a warning.")
    boolean strict;

    @Option(
            names = "--endpoint",
            paramLabel = "SERVICE=URL",
            description = "Pass the requests for a service on to another emulator, such as"
                    + " dynamodb=http://127.0.0.1:8000; can be repeated.")
    Map<String, URI> endpoints = new LinkedHashMap<>();

    @Option(
            names = "--upstream",
            paramLabel = "URL",
            description = "Pass all requests on that are not answered here, to LocalStack, say.")
    @Nullable
    URI upstream;

    @Option(
            names = "--with",
            paramLabel = "WHAT",
            description =
                    "Run dynalite, a DynamoDB for tests, by npx beside it, and pass DynamoDB's requests on to it.")
    @Nullable
    Companion companion;

    @Option(
            names = "--number",
            paramLabel = "NUMBER",
            description = "A phone number that the account owns from the start, E.164; can be repeated.")
    List<String> numbers = List.of();

    @Option(
            names = "--order-time",
            paramLabel = "TIME",
            description = "How long an order of phone numbers takes. Default: 0s")
    Duration orderTime = Duration.ZERO;
}

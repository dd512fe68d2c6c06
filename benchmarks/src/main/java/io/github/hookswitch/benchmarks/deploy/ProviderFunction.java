package io.github.hookswitch.benchmarks.deploy;

import io.github.hookswitch.benchmarks.NativeLibrary;
import io.github.hookswitch.local.lambda.FunctionArn;
import io.github.hookswitch.local.lambda.FunctionConfiguration;
import io.github.hookswitch.local.lambda.LocalFunctionsBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The provider's jar behind AWS's own Java runtime, with the memory that it gets in a stack. */
final class ProviderFunction {

    static final FunctionArn ARN = FunctionArn.of("us-east-1", "111122223333", "provider");

    private static final String RUNTIME_CLASS = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";
    private static final List<String> RUNTIME = List.of(
            "aws-lambda-java-runtime-interface-client-",
            "aws-lambda-java-core-",
            "aws-lambda-java-serialization-",
            "utils-lite-");
    private static final int MEGABYTES = 512;

    private final Path benchmarks;

    ProviderFunction(Path benchmarks) {
        this.benchmarks = benchmarks;
    }

    FunctionConfiguration configuration(String javaOptions) throws IOException {
        Path jar = find(benchmarks.resolve("../provider/target"), "hookswitch-provider-", "-lambda.jar");
        String nativeLibrary = NativeLibrary.option(find(benchmarks.resolve("target/lib"), RUNTIME.get(0), ".jar"));
        Map<String, String> environment = Map.of("JAVA_TOOL_OPTIONS", (nativeLibrary + " " + javaOptions).strip());
        return new FunctionConfiguration(
                ARN,
                "io.github.hookswitch.provider.ProviderHandler",
                "java25",
                jar,
                environment,
                Duration.ofMinutes(15),
                MEGABYTES);
    }

    LocalFunctionsBuilder inStandardRuntime(LocalFunctionsBuilder functions) throws IOException {
        Path libraries = benchmarks.resolve("target/lib");
        List<Path> classPath = new ArrayList<>();
        for (String artifact : RUNTIME) {
            classPath.add(find(libraries, artifact, ".jar"));
        }
        return functions.runtime(classPath, RUNTIME_CLASS);
    }

    private static Path find(Path folder, String start, String end) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(start)
                            && file.getFileName().toString().endsWith(end))
                    .findFirst()
                    .orElseThrow(() ->
                            new IOException("no " + start + "..." + end + " in " + folder + ": run mvn package first"));
        }
    }
}

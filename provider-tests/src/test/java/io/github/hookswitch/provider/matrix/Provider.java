package io.github.hookswitch.provider.matrix;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.api.client.AWSLambda;
import io.github.hookswitch.local.lambda.FunctionArn;
import io.github.hookswitch.local.lambda.FunctionConfiguration;
import io.github.hookswitch.local.lambda.LocalFunctions;
import io.github.hookswitch.local.lambda.LocalFunctionsBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The provider's jar as Lambda runs it: AWS's own runtime interface client in front of it, and no further setting. */
final class Provider {
    static final Duration HASTY_TIMEOUT = Duration.ofSeconds(20);
    static final FunctionArn PATIENT = FunctionArn.of("us-east-1", "111122223333", "provider");

    /** Has so little time that it is over in a test. */
    static final FunctionArn HASTY = FunctionArn.of("us-east-1", "111122223333", "hasty-provider");

    private static final String HANDLER = "io.github.hookswitch.provider.ProviderHandler";
    private static final int MEGABYTES = 512;
    private static final String NATIVE_LIBRARY =
            "com.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI";

    private Provider() {}

    static LocalFunctionsBuilder inStandardRuntime(LocalFunctionsBuilder functions) {
        try {
            return functions
                    .runtime(
                            List.of(
                                    locationOf(AWSLambda.class),
                                    locationOf(RequestStreamHandler.class),
                                    locationOf(Class.forName(
                                            "com.amazonaws.services.lambda.runtime.serialization.PojoSerializer")),
                                    locationOf(
                                            Class.forName("software.amazon.awssdk.utilslite.SdkInternalThreadLocal"))),
                            AWSLambda.class.getName())
                    .asyncRetryDelays(List.of(Duration.ofMillis(100)));
        } catch (ClassNotFoundException | URISyntaxException e) {
            throw new IllegalStateException("The runtime interface client is not on the class path", e);
        }
    }

    static void deploy(LocalFunctions functions, Path jar, Path folder) throws IOException {
        Map<String, String> environment =
                Map.of("JAVA_TOOL_OPTIONS", "-D" + NATIVE_LIBRARY + "=" + nativeLibrary(folder));
        functions.create(configuration(PATIENT, jar, Duration.ofMinutes(15), environment));
        functions.create(configuration(HASTY, jar, HASTY_TIMEOUT, environment));
    }

    /**
     * The client writes its native part to one fixed file at each start, and a process that runs from that file crashes;
     * in Lambda each has a disk of its own.
     */
    private static Path nativeLibrary(Path folder) throws IOException {
        String architecture = System.getProperty("os.arch").equals("aarch64") ? "aarch_64" : "x86_64";
        Path library = folder.resolve("libaws-lambda-jni.so");
        try (InputStream in =
                AWSLambda.class.getResourceAsStream("/jni/libaws-lambda-jni.linux-" + architecture + ".so")) {
            Files.copy(Objects.requireNonNull(in, architecture), library);
        }
        return library;
    }

    private static FunctionConfiguration configuration(
            FunctionArn arn, Path jar, Duration timeout, Map<String, String> environment) {
        return new FunctionConfiguration(arn, HANDLER, "java25", jar, environment, timeout, MEGABYTES);
    }

    private static Path locationOf(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }
}

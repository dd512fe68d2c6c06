package io.github.hookswitch.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.api.client.AWSLambda;
import io.github.hookswitch.local.lambda.InvocationResult.FunctionError;
import io.github.hookswitch.local.lambda.handlers.ProbeFunction;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Shows that AWS's own Java runtime, which needs Linux, runs against the local Runtime API. */
@EnabledOnOs(
        value = OS.LINUX,
        architectures = {"amd64", "aarch64"})
class StandardRuntimeProcessTest {
    private static final FunctionArn ARN = FunctionArn.of("us-west-2", "111122223333", "standard");
    private static final String NATIVE_LIBRARY =
            "com.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI";

    @Test
    void theRuntimeInterfaceClientServesInvocationsAndItsOutputIsReadBeforeItsAnswers(@TempDir Path folder)
            throws Exception {
        RuntimeBootstrap standard = new RuntimeBootstrap(
                List.of(
                        locationOf(AWSLambda.class),
                        locationOf(RequestStreamHandler.class),
                        locationOf(Class.forName("com.amazonaws.services.lambda.runtime.serialization.PojoSerializer")),
                        locationOf(Class.forName("software.amazon.awssdk.utilslite.SdkInternalThreadLocal"))),
                AWSLambda.class.getName());
        try (LocalFunctions functions =
                LocalFunctions.builder().bootstrap(standard).build()) {
            functions.create(FunctionConfiguration.of(
                            ARN,
                            ProbeFunction.class.getName(),
                            FunctionJars.jar(folder.resolve("probe.jar"), ProbeFunction.class))
                    .withTimeout(Duration.ofSeconds(30))
                    .withEnvironment(Map.of("JAVA_TOOL_OPTIONS", "-D" + NATIVE_LIBRARY + "=" + nativeLibrary(folder))));

            assertThat(functions.invoke(ARN.toString(), bytes("context")))
                    .hasToString("Answered[standard|$LATEST|" + ARN + "|512|/aws/lambda/standard|true|true]");
            assertThat(functions.invoke(ARN.toString(), bytes("throw no luck")))
                    .isInstanceOfSatisfying(FunctionError.class, error -> {
                        assertThat(error.type()).isEqualTo("java.lang.IllegalStateException");
                        assertThat(error.message()).isEqualTo("no luck");
                    });
            assertThat(functions.invoke(ARN.toString(), bytes("count"))).hasToString("Answered[3]");
            for (int i = 0; i < 100; i++) {
                functions.invoke(ARN.toString(), bytes("log number " + i));
                // Its logger ends no line.
                assertThat(functions.logLines(ARN))
                        .extracting(LogLine::text)
                        .last()
                        .isEqualTo("number " + i + "number " + i + " (error output)");
            }
        }
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

    private static Path locationOf(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

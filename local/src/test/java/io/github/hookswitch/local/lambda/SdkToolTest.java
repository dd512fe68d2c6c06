package io.github.hookswitch.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hookswitch.local.LocalAws;
import io.github.hookswitch.local.lambda.InvocationResult.Answered;
import io.github.hookswitch.local.lambda.InvocationResult.FunctionError;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The SDKs that functions leave out: npm installs them, and each reaches this AWS as it is. */
class SdkToolTest {
    private static final FunctionArn ARN = FunctionArn.of("us-east-1", "111122223333", "notes");
    private static final String ROLE = "arn:aws:iam::111122223333:role/notes";

    @TempDir
    Path folder;

    private final List<String> warnings = new ArrayList<>();
    private LocalAws aws;

    @BeforeEach
    void start() {
        aws = LocalAws.builder()
                .warnings(warnings::add)
                .functions(functions -> functions.packageFolder(folder.resolve("packages")))
                .build();
    }

    @AfterEach
    void close() {
        aws.close();
    }

    @Test
    void theThirdSdkForJavaScript() throws Exception {
        create("nodejs20.x", "v3.handler");

        assertThat(ask("{}")).isEqualTo("\"written by v3\"");
        assertThat(warnings)
                .anySatisfy(warning -> assertThat(warning)
                        .startsWith("Installing @aws-sdk/client-s3")
                        .contains(folder.toString()));
    }

    @Test
    void aPartOfItThatIsRequiredByANameOfTheEvent() throws Exception {
        create("nodejs20.x", "v3.dynamic");

        assertThat(ask("{\"service\":\"sts\"}")).contains("role/notes");
    }

    @Test
    void aPartOfItThatAModuleImports() throws Exception {
        create("nodejs20.x", "module.handler");

        assertThat(ask("{}")).contains("role/notes");
    }

    @Test
    void theSecondSdkForJavaScriptOfOlderRuntimes() throws Exception {
        create("nodejs16.x", "v2.handler");

        assertThat(ask("{}")).isEqualTo("\"written by v2\"");
    }

    @Test
    void theSecondSdkIsNotInNewerRuntimesEither() throws Exception {
        create("nodejs20.x", "v2.handler");

        assertThat(invoke("{}"))
                .isInstanceOfSatisfying(
                        FunctionError.class,
                        error -> assertThat(error.message())
                                .contains("Cannot find module 'aws-sdk'", "nodejs20.x does not bring aws-sdk along"));
    }

    @ParameterizedTest
    @EnabledIf("io.github.hookswitch.local.lambda.SdkToolTest#botoIsThere")
    @ValueSource(strings = {"{}", "{\"endpoint_url\":\"https://s3.us-east-1.amazonaws.com\"}"})
    void theSdkForPythonByItsEndPointSettingAndWithoutIt(String settings) throws Exception {
        create("python3.13", "notes.handler");

        assertThat(ask("{\"bucket\":\"notes-of-python\",\"settings\":" + settings + "}"))
                .isEqualTo("\"written by boto3\"");
    }

    static boolean botoIsThere() throws Exception {
        return OtherRuntimesProcessTest.pythonIsThere()
                && new ProcessBuilder("python3", "-c", "import boto3").start().waitFor() == 0;
    }

    private void create(String runtime, String handler) throws Exception {
        aws.functions()
                .create(FunctionConfiguration.builder(ARN, handler, runtime, FunctionPlaceProcessTest.fixture("sdk"))
                        .timeout(Duration.ofMinutes(5))
                        .memoryMegabytes(512)
                        .role(ROLE)
                        .build());
    }

    private String ask(String event) throws InterruptedException {
        InvocationResult result = invoke(event);
        assertThat(result).isInstanceOf(Answered.class);
        return ((Answered) result).text();
    }

    private InvocationResult invoke(String event) throws InterruptedException {
        return aws.functions().invoke(ARN.toString(), event.getBytes(StandardCharsets.UTF_8));
    }
}

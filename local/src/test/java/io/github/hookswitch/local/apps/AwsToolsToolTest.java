package io.github.hookswitch.local.apps;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.hookswitch.handler.event.LegTag;
import io.github.hookswitch.local.LocalAws;
import io.github.hookswitch.local.chime.Options;
import io.github.hookswitch.local.lambda.FunctionArn;
import io.github.hookswitch.local.lambda.FunctionConfiguration;
import io.github.hookswitch.simulator.call.SimulatedCall;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people do with the AWS command line and the AWS SDK for JavaScript. */
class AwsToolsToolTest {
    private static final String CALLEE = "+15105550101";

    private final LocalAws aws = LocalAws.builder()
            .chime(Options.defaults().withOrderDuration(Duration.ZERO))
            .build();
    private Path folder;
    private Tool tool;

    @BeforeEach
    void folder() throws Exception {
        folder = Apps.copy("scripts", AwsToolsToolTest.class);
        tool = new Tool(folder, aws.endpoint());
    }

    @AfterEach
    void close() {
        aws.close();
    }

    @Test
    void keysOfNobodyBelongToTheAccountThatIsHere() throws Exception {
        assertThat(tool.run("aws", "sts", "get-caller-identity", "--query", "Account"))
                .contains("111122223333");
    }

    @Test
    void filesGoToABucketAndBack() throws Exception {
        Files.createDirectories(folder.resolve("up/en"));
        Files.writeString(folder.resolve("up/en/a.txt"), "one");
        Files.writeString(folder.resolve("up/en/b c.txt"), "two");
        tool.run("aws", "s3", "mb", "s3://prompts");

        tool.run("aws", "s3", "sync", "up", "s3://prompts/x");
        assertThat(tool.run("aws", "s3", "ls", "--recursive", "s3://prompts")).contains("x/en/a.txt", "x/en/b c.txt");
        assertThat(tool.run("aws", "s3", "cp", "s3://prompts/x/en/b c.txt", "-"))
                .isEqualTo("two");
        assertThat(get(tool.run("aws", "s3", "presign", "s3://prompts/x/en/a.txt")))
                .isEqualTo("one");

        Tool.Run full = tool.tryToRun("aws", "s3", "rb", "s3://prompts");
        assertThat(full.output()).contains("BucketNotEmpty");
        tool.run("aws", "s3", "rb", "--force", "s3://prompts");
        assertThat(tool.run("aws", "s3", "ls")).doesNotContain("prompts");
    }

    @Test
    void aLargeFileGoesInParts() throws Exception {
        byte[] large = new byte[9 * 1024 * 1024];
        large[large.length - 1] = 1;
        Files.write(folder.resolve("large.bin"), large);
        tool.run("aws", "s3", "mb", "s3://recordings");

        tool.run("aws", "s3", "cp", "--no-progress", "large.bin", "s3://recordings/large.bin");
        tool.run("aws", "s3", "cp", "--no-progress", "s3://recordings/large.bin", "back.bin");

        assertThat(Files.mismatch(folder.resolve("large.bin"), folder.resolve("back.bin")))
                .isEqualTo(-1);
    }

    @Test
    void aParameterIsStoredAndReplaced() throws Exception {
        tool.run("aws", "ssm", "put-parameter", "--name", "/desk/greeting", "--type", "String", "--value", "Hello");

        Tool.Run again = tool.tryToRun(
                "aws", "ssm", "put-parameter", "--name", "/desk/greeting", "--type", "String", "--value", "Hi");
        assertThat(again.output()).contains("ParameterAlreadyExists");
        tool.run("aws", "ssm", "put-parameter", "--name", "/desk/greeting", "--overwrite", "--value", "Hi");

        assertThat(tool.run("aws", "ssm", "get-parameter", "--name", "/desk/greeting", "--query", "Parameter.Value"))
                .contains("Hi");
    }

    @Test
    void aMisspelledApplicationIsRefusedInTheServicesWords() throws Exception {
        Tool.Run refused = tool.tryToRun(
                "aws", "chime-sdk-voice", "get-sip-media-application", "--sip-media-application-id", "nonsense");

        assertThat(refused.status()).isNotZero();
        assertThat(refused.output()).contains("when calling the GetSipMediaApplication operation");
    }

    @Test
    void aServiceThatIsNotHereIsNamed() throws Exception {
        Tool.Run refused = tool.tryToRun("aws", "dynamodb", "list-tables");

        assertThat(refused.output()).contains("dynamodb ListTables is not served here");
    }

    @Test
    void aCallIsStartedByTheSdkForJavaScript() throws Exception {
        FunctionArn frontDesk = FunctionArn.of("us-east-1", "111122223333", "front-desk");
        Path code = Files.createDirectories(folder.resolve("handler"));
        Files.writeString(
                code.resolve("index.js"), "exports.handler = async () => ({ SchemaVersion: '1.0', Actions: [] });");
        aws.functions()
                .create(new FunctionConfiguration(
                        frontDesk, "index.handler", "nodejs22.x", code, Map.of(), Duration.ofSeconds(10), 128));

        String printed = tool.run("node", "--no-warnings", "front-desk.mjs", frontDesk.toString(), CALLEE);
        JsonNode result = new ObjectMapper().readTree(printed);

        assertThat(result.path("names"))
                .extracting(JsonNode::asText)
                .containsExactly("front-desk", "BadRequestException");
        SimulatedCall call =
                requireNonNull(aws.engine().call(result.path("transactionId").asText()));
        assertThat(requireNonNull(call.leg(LegTag.A)).to()).isEqualTo(CALLEE);
    }

    private static String get(String uri) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(uri.strip())).build(), BodyHandlers.ofString())
                .body();
    }
}

package io.github.hookswitch.local.internal.lambdaapi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.hookswitch.local.LocalAws;
import io.github.hookswitch.local.internal.lambdaapi.SignedClient.Reply;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lambda's API, as tools call it. A function that is invoked runs in a process. */
class LambdaServiceProcessTest {
    private static final String FUNCTIONS = "/2015-03-31/functions";
    private static final String DESK = FUNCTIONS + "/desk";
    private static final String ARN = "arn:aws:lambda:eu-central-1:111122223333:function:desk";
    private static final String HANDLER = """
            exports.handler = async (event, context) => {
              console.log('asked', JSON.stringify(event));
              if (event.fail) throw new RangeError('no such desk');
              return { by: 'VERSION', key: process.env.AWS_ACCESS_KEY_ID };
            };
            """;

    private final LocalAws aws = LocalAws.builder().warnings(text -> {}).build();
    private final SignedClient client = new SignedClient(aws.endpoint(), "lambda", "eu-central-1");

    @BeforeEach
    void thereIsAFunction() throws Exception {
        assertThat(client.send("POST", FUNCTIONS, definition("desk").toString()).status())
                .isEqualTo(201);
    }

    @AfterEach
    void close() {
        aws.close();
    }

    @Test
    void aFunctionIsDescribedAsItWasCreatedAndReady() throws Exception {
        Reply reply = client.send("GET", DESK + "/configuration", "");

        assertThat(reply.body().path("FunctionArn").asText()).isEqualTo(ARN);
        assertThat(reply.body().path("State").asText()).isEqualTo("Active");
        assertThat(reply.body().path("LastUpdateStatus").asText()).isEqualTo("Successful");
        assertThat(reply.body().at("/Environment/Variables/DESK").asText()).isEqualTo("front");
        assertThat(reply.body().path("Description").asText()).isEqualTo("answers");
        assertThat(reply.body().path("CodeSha256").asText()).hasSize(44);
    }

    @Test
    void aNameThatIsTakenIsRefused() throws Exception {
        Reply reply = client.send("POST", FUNCTIONS, definition("desk").toString());

        assertThat(reply.status()).isEqualTo(409);
        assertThat(reply.code()).isEqualTo("ResourceConflictException");
        assertThat(reply.message()).isEqualTo("Function already exist: desk");
    }

    @Test
    void anotherRegionHasFunctionsOfItsOwn() throws Exception {
        SignedClient elsewhere = new SignedClient(aws.endpoint(), "lambda", "us-west-2");

        Reply reply = elsewhere.send("GET", DESK, "");

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.message())
                .isEqualTo("Function not found: arn:aws:lambda:us-west-2:111122223333:function:desk");
        assertThat(elsewhere.send("GET", FUNCTIONS, "").body().path("Functions"))
                .isEmpty();
        assertThat(client.send("GET", FUNCTIONS, "").body().path("Functions")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"Runtime":"cobol85"}   | Lambda has no runtime 'cobol85'
                    {"MemorySize":64}       | memory 64 MB is not within 128 to 10240 MB
                    {"Timeout":"901"}       | is not within 1 to 900 seconds
                    {"Layers":["arn:aws:lambda:eu-central-1:1:layer:l:1"]} | Deploy the layer first
                    """)
    void aSettingOutOfItsRangeIsRefusedAndChangesNothing(String change, String why) throws Exception {
        Reply reply = client.send("PUT", DESK + "/configuration", change);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.code()).isEqualTo("InvalidParameterValueException");
        assertThat(reply.message()).contains(why);
        assertThat(client.send("GET", DESK + "/configuration", "")
                        .body()
                        .path("Timeout")
                        .asInt())
                .isEqualTo(60);
    }

    @Test
    void codeThatIsNoArchiveIsRefused() throws Exception {
        Reply reply = client.send("PUT", DESK + "/code", "{\"ZipFile\":\"bm8gemlw\"}");

        assertThat(reply.code()).isEqualTo("InvalidParameterValueException");
        assertThat(reply.message()).startsWith("Could not unzip uploaded file.");
    }

    @Test
    void newCodeAnswersTheNextEventAndAPublishedVersionStaysAsItIs() throws Exception {
        assertThat(invoke(DESK).body().path("by").asText()).isEqualTo("one");
        Reply version = client.send("POST", DESK + "/versions", "{}");
        client.send("POST", DESK + "/aliases", "{\"Name\":\"live\",\"FunctionVersion\":\"1\"}");

        client.send("PUT", DESK + "/code", "{\"ZipFile\":\"" + zip("two") + "\"}");

        assertThat(version.body().path("FunctionArn").asText()).isEqualTo(ARN + ":1");
        assertThat(invoke(DESK).body().path("by").asText()).isEqualTo("two");
        assertThat(invoke(FUNCTIONS + "/desk:live").body().path("by").asText()).isEqualTo("one");
        assertThat(client.send("GET", DESK + "/versions", "").body().path("Versions"))
                .extracting(each -> each.path("Version").asText())
                .containsExactly("$LATEST", "1");
    }

    @Test
    void codeComesFromABucketToo() throws Exception {
        SignedClient s3 = new SignedClient(aws.endpoint(), "s3", "us-east-1");
        s3.send("PUT", "/assets", "");
        s3.send("PUT", "/assets/code.zip", Base64.getDecoder().decode(zip("three")));

        client.send("PUT", DESK + "/code", "{\"S3Bucket\":\"assets\",\"S3Key\":\"code.zip\"}");

        assertThat(invoke(DESK).body().path("by").asText()).isEqualTo("three");
        assertThat(client.send("PUT", DESK + "/code", "{\"S3Bucket\":\"assets\",\"S3Key\":\"gone.zip\"}")
                        .message())
                .contains("NoSuchKey", "s3://assets/gone.zip");
    }

    @Test
    void anInvocationTellsItsLogAndItsVersion() throws Exception {
        Reply reply = client.send("POST", DESK + "/invocations", "{\"a\":1}", "X-Amz-Log-Type", "Tail");

        String log = new String(
                Base64.getDecoder()
                        .decode(reply.headers().firstValue("X-Amz-Log-Result").orElseThrow()),
                UTF_8);
        assertThat(log.lines().toList())
                .satisfiesExactly(
                        line -> assertThat(line).matches("START RequestId: \\S{36} Version: \\$LATEST"),
                        line -> assertThat(line).isEqualTo("asked {\"a\":1}"),
                        line -> assertThat(line).matches("END RequestId: \\S{36}"),
                        line -> assertThat(line)
                                .matches(
                                        "REPORT RequestId: \\S{36}\tDuration: \\d+\\.\\d\\d ms\tBilled Duration: \\d+ ms"
                                                + "\tMemory Size: 128 MB\t(Max Memory Used: \\d+ MB\t)?"));
        assertThat(reply.headers().firstValue("X-Amz-Executed-Version")).contains("$LATEST");
    }

    @Test
    void whatAFunctionThrowsIsAFunctionErrorWithItsTypeAndText() throws Exception {
        Reply reply = client.send("POST", DESK + "/invocations", "{\"fail\":true}");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.headers().firstValue("X-Amz-Function-Error")).contains("Unhandled");
        assertThat(reply.body().path("errorType").asText()).isEqualTo("RangeError");
        assertThat(reply.body().path("errorMessage").asText()).isEqualTo("no such desk");
    }

    @Test
    void aFunctionSignsWithKeysOfItsRole() throws Exception {
        String key = invoke(DESK).body().path("key").asText();

        SignedClient sts = new SignedClient(aws.endpoint(), "sts", "eu-central-1");
        HttpRequest identity = HttpRequest.newBuilder(sts.endpoint())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header(
                        "Authorization",
                        "AWS4-HMAC-SHA256 Credential=" + key + "/20300101/eu-central-1/sts/aws4_request, x")
                .POST(HttpRequest.BodyPublishers.ofString("Action=GetCallerIdentity&Version=2011-06-15"))
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(identity, HttpResponse.BodyHandlers.ofString())
                        .body())
                .contains("role/desk");
    }

    @Test
    void anEventThatIsNoJsonIsRefused() throws Exception {
        Reply reply = client.send("POST", DESK + "/invocations", "{\"a\":");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.code()).isEqualTo("InvalidRequestContentException");
    }

    @Test
    void whatAFunctionWritesIsInItsLogGroup() throws Exception {
        invoke(DESK);

        Reply reply = new SignedClient(aws.endpoint(), "logs", "eu-central-1")
                .send(
                        "POST",
                        "/",
                        "{\"logGroupName\":\"/aws/lambda/desk\"}",
                        "X-Amz-Target",
                        "Logs_20140328.FilterLogEvents",
                        "Content-Type",
                        "application/x-amz-json-1.1");

        assertThat(reply.body().path("events"))
                .extracting(event -> event.path("message").asText().replaceFirst(" .*", ""))
                .containsExactly("START", "asked", "END", "REPORT");
    }

    @Test
    void aPermissionIsInThePolicyOfExactlyItsTarget() throws Exception {
        client.send("POST", DESK + "/versions", "{}");
        Reply added = client.send(
                "POST",
                DESK + "/policy?Qualifier=1",
                "{\"StatementId\":\"s\",\"Action\":\"lambda:InvokeFunction\",\"Principal\":\"events.amazonaws.com\"}");

        assertThat(added.status()).isEqualTo(201);
        assertThat(client.send("GET", DESK + "/policy?Qualifier=1", "")
                        .body()
                        .path("Policy")
                        .asText())
                .contains("\"Sid\":\"s\"", "\"Service\":\"events.amazonaws.com\"", ARN + ":1");
        assertThat(client.send("GET", DESK + "/policy", "").status()).isEqualTo(404);
        assertThat(client.send("DELETE", DESK + "/policy/s?Qualifier=1", "").status())
                .isEqualTo(204);
        assertThat(client.send("GET", DESK + "/policy?Qualifier=1", "").status())
                .isEqualTo(404);
    }

    @Test
    void aLayerIsPublishedAndUsed() throws Exception {
        Reply layer = client.send(
                "POST", "/2018-10-31/layers/tools/versions", "{\"Content\":{\"ZipFile\":\"" + zip("layer") + "\"}}");
        String arn = layer.body().path("LayerVersionArn").asText();

        Reply changed = client.send("PUT", DESK + "/configuration", "{\"Layers\":[\"" + arn + "\"]}");

        assertThat(arn).isEqualTo("arn:aws:lambda:eu-central-1:111122223333:layer:tools:1");
        assertThat(changed.body().at("/Layers/0/Arn").asText()).isEqualTo(arn);
    }

    @Test
    void tagsAreKept() throws Exception {
        client.send("POST", "/2017-03-31/tags/" + ARN, "{\"Tags\":{\"team\":\"desk\",\"cost\":\"low\"}}");
        client.send("DELETE", "/2017-03-31/tags/" + ARN + "?tagKeys=cost", "");

        assertThat(client.send("GET", "/2017-03-31/tags/" + ARN, "").body())
                .hasToString("{\"Tags\":{\"team\":\"desk\"}}");
    }

    @Test
    void aDeletedFunctionIsGone() throws Exception {
        assertThat(client.send("DELETE", DESK, "").status()).isEqualTo(204);

        assertThat(client.send("POST", DESK + "/invocations", "{}").code()).isEqualTo("ResourceNotFoundException");
    }

    @Test
    void whatIsNotServedIsNamed() throws Exception {
        Reply reply = client.send("GET", "/2021-07-20/functions/desk/runtime-management-config", "");

        assertThat(reply.status()).isEqualTo(501);
        assertThat(reply.message()).contains("runtime-management-config is not served here");
    }

    private Reply invoke(String function) throws IOException, InterruptedException {
        return client.send("POST", function + "/invocations", "{}");
    }

    private static ObjectNode definition(String name) throws IOException {
        ObjectNode function = JsonNodeFactory.instance.objectNode();
        function.put("FunctionName", name);
        function.put("Runtime", "nodejs20.x");
        function.put("Handler", "index.handler");
        function.put("Role", "arn:aws:iam::111122223333:role/desk");
        function.put("Description", "answers");
        function.put("Timeout", 60);
        function.putObject("Code").put("ZipFile", zip("one"));
        function.putObject("Environment").putObject("Variables").put("DESK", "front");
        return function;
    }

    private static String zip(String version) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("index.js"));
            zip.write(HANDLER.replace("VERSION", version).getBytes(UTF_8));
        }
        return SignedClient.base64(bytes.toByteArray());
    }
}

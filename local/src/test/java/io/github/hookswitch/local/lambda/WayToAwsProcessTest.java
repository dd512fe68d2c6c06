package io.github.hookswitch.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hookswitch.local.internal.http.LoopbackRequest;
import io.github.hookswitch.local.internal.http.LoopbackResponse;
import io.github.hookswitch.local.internal.http.LoopbackServer;
import io.github.hookswitch.local.lambda.InvocationResult.Answered;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What functions send to AWS by https reaches this machine, whatever they know of it. */
class WayToAwsProcessTest {
    private static final FunctionArn ARN = FunctionArn.of("us-west-2", "111122223333", "caller");
    private static final String HOST = "bucket.s3.us-west-2.amazonaws.com";
    private static final String RESPONSES =
            "cloudformation-custom-resource-response-uswest2.s3.us-west-2.amazonaws.com";

    private final LoopbackServer server;
    private final LocalFunctions functions;

    WayToAwsProcessTest() throws IOException {
        server = new LoopbackServer(1 << 20, WayToAwsProcessTest::echo);
        functions = LocalFunctions.builder()
                .environment(Map.of("AWS_ENDPOINT_URL", "http://" + server.address()))
                .warnings(warning -> {})
                .build();
    }

    @AfterEach
    void close() {
        functions.close();
        server.close();
    }

    @ParameterizedTest
    @CsvSource({"index.byHttps, https", "index.byFetch, fetch", "module.handler, module"})
    void aNodeFunctionsRequest(String handler, String by) throws Exception {
        create("nodejs22.x", handler);

        assertThat(ask("{\"host\":\"" + HOST + "\"}"))
                .isEqualTo("\"POST /hello?by=" + by + " to " + HOST + " says body\"");
    }

    @Test
    @EnabledIf("io.github.hookswitch.local.lambda.OtherRuntimesProcessTest#pythonIsThere")
    void aPythonFunctionsRequest() throws Exception {
        create("python3.13", "calls.by_urllib");

        assertThat(ask("{\"host\":\"" + HOST + "\"}")).isEqualTo("\"POST /hello?by=urllib to " + HOST + " says body\"");
    }

    @Test
    void aNodeCustomResourcesAnswerByHostAndPathOrByUrl() throws Exception {
        create("nodejs22.x", "index.answering");

        assertThat(ask(request("http://" + server.address() + "/response/1?signed=yes")))
                .isEqualTo("[\"https:\",\"" + RESPONSES + "\",\"" + arrival() + "by host and path\",\"" + arrival()
                        + "by URL\"]");
    }

    @Test
    @EnabledIf("io.github.hookswitch.local.lambda.OtherRuntimesProcessTest#pythonIsThere")
    void aPythonCustomResourcesAnswerByHostAndPath() throws Exception {
        create("python3.13", "calls.answering");

        assertThat(ask(request("http://" + server.address() + "/response/1?signed=yes")))
                .isEqualTo("[\"https\", \"" + RESPONSES + "\", \"" + arrival() + "by host and path\"]");
    }

    @ParameterizedTest
    @EnabledIf("io.github.hookswitch.local.lambda.OtherRuntimesProcessTest#pythonIsThere")
    @CsvSource({"nodejs22.x, index.answering", "python3.13, calls.answering"})
    void aRequestThatAnotherFunctionHasHandedOnIsAnswered(String runtime, String handler) throws Exception {
        create(runtime, handler);

        assertThat(ask(request("https://" + RESPONSES + "/response/1?signed=yes" + address())))
                .contains(RESPONSES, arrival() + "by host and path");
    }

    private static String request(String url) {
        return "{\"ResponseURL\":\"" + url + "\"}";
    }

    /** What the server says of an answer's way: by the name that it has in AWS. */
    private String arrival() {
        return "PUT /response/1?signed=yes" + address() + " to " + RESPONSES + " says ";
    }

    private String address() {
        return "&X-Amz-Meta-Address=" + server.address().replace(":", "%3A");
    }

    private static LoopbackResponse echo(LoopbackRequest request) {
        String text = request.method() + " " + request.path() + "?" + request.query() + " to " + request.header("Host")
                + " says " + new String(request.body(), StandardCharsets.UTF_8);
        return LoopbackResponse.of(200, text);
    }

    private void create(String runtime, String handler) throws Exception {
        functions.create(FunctionConfiguration.builder(ARN, handler, runtime, FunctionPlaceProcessTest.fixture("aws"))
                .timeout(Duration.ofMinutes(1))
                .build());
    }

    private String ask(String event) throws InterruptedException {
        InvocationResult result = functions.invoke(ARN.toString(), event.getBytes(StandardCharsets.UTF_8));
        assertThat(result).isInstanceOf(Answered.class);
        return ((Answered) result).text();
    }
}

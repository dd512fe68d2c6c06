package io.github.hookswitch.local.internal.gateway;

import static io.github.hookswitch.local.internal.gateway.AwsRequests.element;
import static io.github.hookswitch.local.internal.gateway.AwsRequests.tree;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hookswitch.local.AwsRequest;
import io.github.hookswitch.local.LocalAws;
import io.github.hookswitch.local.LocalAwsBuilder;
import io.github.hookswitch.local.internal.http.LoopbackResponse;
import io.github.hookswitch.local.internal.http.LoopbackServer;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the one port answers when no service of its own does, and what it tells the user. */
class GatewayTest {
    private final List<String> warnings = new CopyOnWriteArrayList<>();
    private final List<AwsRequest> requests = new CopyOnWriteArrayList<>();
    private final LocalAws aws = LocalAws.builder()
            .warnings(warnings::add)
            .requestListener(requests::add)
            .build();
    private final AwsRequests clients = AwsRequests.to(aws.endpoint());

    @AfterEach
    void close() {
        aws.close();
    }

    @Test
    void aServiceThatIsNotHereIsNamedInItsOwnProtocol() {
        String named = " is not served here: start with --endpoint ";

        assertThat(tree(clients.json("dynamodb", "DynamoDB_20120810.GetItem", "{}"))
                        .path("message")
                        .asText())
                .startsWith("dynamodb GetItem" + named);
        assertThat(element(clients.query("sns", Map.of("Action", "Publish")), "Message"))
                .startsWith("sns Publish" + named);
        assertThat(element(clients.query("ec2", Map.of("Action", "DescribeVpcs")), "Message"))
                .startsWith("ec2 DescribeVpcs" + named);
        assertThat(tree(clients.get("apigateway", "/restapis")).path("message").asText())
                .startsWith("apigateway GET /restapis" + named);
    }

    @Test
    void theNewestProtocolIsAnsweredInItsOwnForm() {
        HttpResponse<String> refused = AwsRequests.send(
                clients.signed("monitoring", "/service/GraniteServiceVersion20100801/operation/PutMetricData")
                        .header("smithy-protocol", "rpc-v2-cbor")
                        .header("Content-Type", "application/cbor")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[] {(byte) 0xA0})));

        assertThat(refused.headers().firstValue("smithy-protocol")).contains("rpc-v2-cbor");
        assertThat(refused.body()).contains("__type", "monitoring PutMetricData is not served here");
    }

    @ParameterizedTest
    @ValueSource(strings = {"us-west-7", "cn-north-1", "us-gov-west-1", "mars"})
    void aRegionThatIsNotHereIsRefused(String region) {
        HttpResponse<String> refused = clients.in(region).json("ssm", "AmazonSSM.DescribeParameters", "{}");

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(tree(refused).path("message").asText())
                .contains("Credential should be scoped to a valid region", region);
    }

    @Test
    void aRequestWithoutSignatureIsRefusedWithTheCure() {
        HttpResponse<String> refused = AwsRequests.send(HttpRequest.newBuilder(aws.endpoint())
                .header("X-Amz-Target", "AmazonSSM.DescribeParameters")
                .POST(HttpRequest.BodyPublishers.ofString("{}")));

        assertThat(tree(refused).path("__type").asText()).isEqualTo("MissingAuthenticationTokenException");
        assertThat(tree(refused).path("message").asText()).contains("hookswitch env");
    }

    @Test
    void aListenerHearsOfEachRequestAndNothingOfItsContent() {
        clients.in("us-west-2").with("ASIA4444555566660000").s3("PUT", "/secret-bucket/secret-key", "secret");
        clients.json("dynamodb", "DynamoDB_20120810.GetItem", "{\"Key\":\"secret\"}");

        assertThat(requests)
                .containsExactly(
                        new AwsRequest("s3", "PutObject", 404, "444455556666", "us-west-2"),
                        new AwsRequest("dynamodb", "GetItem", 501, "111122223333", "us-east-1"));
    }

    @Test
    void aClientThatSpeaksHttpsGetsNoAnswerAndTheUserAHint() throws IOException {
        try (Socket socket = new Socket(aws.endpoint().getHost(), aws.endpoint().getPort())) {
            // How a TLS client begins.
            socket.getOutputStream().write(new byte[] {0x16, 3, 1, 0, 5, 1, 0, 0, 1, 0});

            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
        assertThat(warnings).singleElement().asString().contains("https", "http://");
    }

    @Test
    void aServiceWithAnEndpointIsPassedOnUnchanged() throws IOException {
        List<String> seen = new CopyOnWriteArrayList<>();
        try (LoopbackServer other = new LoopbackServer(1000, request -> {
                    seen.add(request.method() + " " + request.path() + "?" + request.query() + " "
                            + request.header("X-Amz-Target") + " " + request.header("Authorization") + " "
                            + new String(request.body(), StandardCharsets.UTF_8));
                    return new LoopbackResponse(
                            418, Map.of("x-other", "yes"), "{\"tea\":1}".getBytes(StandardCharsets.UTF_8));
                });
                LocalAws passing = builder()
                        .endpoint("dynamodb", URI.create("http://" + other.address() + "/base/"))
                        .build()) {
            HttpRequest.Builder request = AwsRequests.to(passing.endpoint())
                    .signed("dynamodb", "/x%7Cy?a=%20b")
                    .header("X-Amz-Target", "DynamoDB_20120810.GetItem")
                    .POST(HttpRequest.BodyPublishers.ofString("{\"Key\":1}"));
            HttpResponse<String> answer = AwsRequests.send(request);

            assertThat(answer.statusCode()).isEqualTo(418);
            assertThat(answer.body()).isEqualTo("{\"tea\":1}");
            assertThat(answer.headers().firstValue("x-other")).contains("yes");
            assertThat(seen)
                    .singleElement()
                    .asString()
                    .startsWith(
                            "POST /base/x%7Cy?a=%20b DynamoDB_20120810.GetItem AWS4-HMAC-SHA256 Credential=AKIALOCAL/")
                    .endsWith("{\"Key\":1}");
        }
    }

    private static LocalAwsBuilder builder() {
        return LocalAws.builder();
    }

    @Test
    void whatIsNotServedGoesUpstreamAndWhatIsServedStays() throws IOException {
        try (LoopbackServer other =
                        new LoopbackServer(1000, request -> LoopbackResponse.of(200, "{\"upstream\":true}"));
                LocalAws passing = builder()
                        .upstream(URI.create("http://" + other.address()))
                        .build()) {
            AwsRequests there = AwsRequests.to(passing.endpoint());

            assertThat(there.json("sqs", "AmazonSQS.ListQueues", "{}").body()).contains("upstream");
            assertThat(there.query("ec2", Map.of("Action", "DescribeVpcs")).body())
                    .contains("upstream");
            assertThat(there.json("ssm", "AmazonSSM.GetDocument", "{}").body()).contains("upstream");
            assertThat(there.json("ssm", "AmazonSSM.DescribeParameters", "{}").body())
                    .doesNotContain("upstream");
        }
    }

    @Test
    void anEndpointThatIsDownIsNamedWithTheOption() throws IOException {
        String free;
        try (LoopbackServer closed = new LoopbackServer(1000, request -> LoopbackResponse.of(200, "{}"))) {
            free = "http://" + closed.address();
        }
        try (LocalAws passing = builder().endpoint("dynamodb", URI.create(free)).build()) {
            HttpResponse<String> refused =
                    AwsRequests.to(passing.endpoint()).json("dynamodb", "DynamoDB_20120810.GetItem", "{}");

            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(tree(refused).path("message").asText()).contains("--endpoint dynamodb=" + free);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "dynamodb, localhost:8000",
        "dynamodb, ftp://localhost",
        "dynamodb, http://localhost?x=1",
        "Dynamo DB, http://localhost:8000"
    })
    void anEndpointThatCannotBeOneIsRefused(String service, String uri) {
        assertThatThrownBy(() -> builder().endpoint(service, URI.create(uri)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("such as");
    }

    @ParameterizedTest
    @CsvSource({
        "eu-central-1, 3, euc1-az1",
        "us-east-1, 6, use1-az1",
        "ap-southeast-2, 3, apse2-az1",
        "ap-northeast-1, 3, apne1-az1"
    })
    void aRegionHasAvailabilityZones(String region, int count, String firstId) {
        HttpResponse<String> zones = clients.in(region).query("ec2", Map.of("Action", "DescribeAvailabilityZones"));

        assertThat(zones.body().split("<zoneName>", -1)).hasSize(count + 1);
        assertThat(element(zones, "zoneName")).isEqualTo(region + "a");
        assertThat(element(zones, "zoneId")).isEqualTo(firstId);
    }
}

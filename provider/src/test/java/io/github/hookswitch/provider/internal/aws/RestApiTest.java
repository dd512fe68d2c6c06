package io.github.hookswitch.provider.internal.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.hookswitch.local.internal.http.LoopbackRequest;
import io.github.hookswitch.local.internal.http.LoopbackResponse;
import io.github.hookswitch.local.internal.http.LoopbackServer;
import io.github.hookswitch.provider.internal.wait.Deadline;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RestApiTest {
    private static final int BODY_LIMIT = 1 << 20;
    private static final ApiRequest READ = ApiRequest.of("GET", "things", "+1206 5550100");
    private static final ApiRequest WRITE = ApiRequest.of("POST", "things").member("Name", "a\u00e4");
    private final List<LoopbackRequest> received = new ArrayList<>();
    private final LoopbackServer server = new LoopbackServer(BODY_LIMIT, this::handle);
    private final RestApi api = new RestApi(at("http://" + server.address()));
    private @Nullable LoopbackResponse response = LoopbackResponse.of(200, "{}");

    RestApiTest() throws IOException {}

    private @Nullable LoopbackResponse handle(LoopbackRequest request) {
        received.add(request);
        return response;
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void aRequestIsSignedForTheServiceAndTheRegion() {
        api.call(READ.query("max-results", "9"));

        LoopbackRequest request = received.get(0);
        assertThat(request.header("Authorization"))
                .matches(
                        "AWS4-HMAC-SHA256 Credential=ASIAROLE/\\d{8}/us-east-1/chime/aws4_request, "
                                + "SignedHeaders=host;x-amz-content-sha256;x-amz-date;x-amz-security-token, Signature=[0-9a-f]{64}");
        assertThat(request.header("x-amz-security-token")).isEqualTo("t0ken");
    }

    @Test
    void whatGoesIntoThePathAndTheQueryIsEncoded() {
        api.call(READ.query("city", "St. Paul & more*~"));

        assertThat(received.get(0).path()).isEqualTo("/things/%2B1206%205550100");
        assertThat(received.get(0).query()).isEqualTo("city=St.%20Paul%20%26%20more%2A~");
    }

    @Test
    void aBodyIsJsonInUtf8() {
        api.call(WRITE.member("Disabled", true).member("Priority", 1).member("Targets", List.of(Map.of("A", "b"))));

        assertThat(new String(received.get(0).body(), StandardCharsets.UTF_8))
                .isEqualTo("{\"Name\":\"a\u00e4\",\"Disabled\":true,\"Priority\":1,\"Targets\":[{\"A\":\"b\"}]}");
        assertThat(received.get(0).header("Content-Type")).isEqualTo("application/json");
    }

    @Test
    void aParameterWithoutAValueIsLeftOut() {
        api.call(READ.query("next-token", null).member("Name", null));

        assertThat(received.get(0).query()).isNull();
        assertThat(received.get(0).body()).isEmpty();
    }

    @Test
    void anEmptyIdIsRefusedBeforeItIsSent() {
        assertThatThrownBy(() -> ApiRequest.of("DELETE", "things", ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The path '/things' would go on with an empty id; name the resource.");
    }

    @Test
    void anErrorMayBeInSmallLetters() {
        response = LoopbackResponse.of(403, "{\"message\":\"Forbidden\"}");

        assertThatThrownBy(() -> api.call(READ)).hasMessage("Forbidden");
    }

    @Test
    void anAnswerWithoutABodyHasNoMembers() {
        response = LoopbackResponse.of(204, "");

        assertThat(api.call(READ).text("Name")).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "400, BadRequestException, io.github.hookswitch.provider.internal.aws.BadRequestException",
        "404, NotFoundException, io.github.hookswitch.provider.internal.aws.NotFoundException",
        "409, ConflictException, io.github.hookswitch.provider.internal.aws.ConflictException",
        "400, ResourceLimitExceededException,"
                + " io.github.hookswitch.provider.internal.aws.ResourceLimitExceededException",
        "422, UnprocessableEntityException, io.github.hookswitch.provider.internal.aws.ServiceException"
    })
    void aRefusalHasItsKindAndTheServicesWords(int status, String type, Class<? extends ServiceException> expected) {
        response = new LoopbackResponse(
                status,
                Map.of("x-amzn-ErrorType", type + ":http://internal.amazon.com/coral/com.amazonaws.chime/"),
                "{\"Code\":\"Some\",\"Message\":\"Not so.\"}".getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> api.call(WRITE))
                .isExactlyInstanceOf(expected)
                .hasMessage("Not so.")
                .extracting("code", "status")
                .containsExactly(type, status);
    }

    @ParameterizedTest
    @CsvSource({"429, ThrottledClientException", "400, ThrottlingException", "500, ServiceFailureException"})
    void throttlingAndTroubleInsideTheServicePass(int status, String type) {
        assertThat(refusal(status, Map.of("x-amzn-ErrorType", type), "{}").isPassing())
                .isTrue();
    }

    @Test
    void aRefusalForGoodDoesNotPass() {
        assertThat(refusal(400, Map.of("x-amzn-ErrorType", "BadRequestException"), "{}")
                        .isPassing())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void aMissingPermissionIsToldFromOtherRefusals(int status) {
        assertThat(refusal(status, Map.of(), "{}").isDenied()).isTrue();
    }

    @Test
    void aKindMayStandInTheBody() {
        assertThat(refusal(403, Map.of(), "{\"Code\":\"Forbidden\"}").code()).isEqualTo("Forbidden");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>Bad gateway</html>", "", "[]"})
    void anErrorThatIsNotTheServicesOwnIsKnownByItsStatus(String body) {
        assertThat(refusal(502, Map.of(), body).code()).isEqualTo("status 502");
    }

    @Test
    void aRedirectIsNotFollowed() {
        ServiceException refusal = refusal(307, Map.of("Location", "http://127.0.0.1:1/"), "");

        assertThat(refusal.status()).isEqualTo(307);
        assertThat(received).hasSize(1);
    }

    @Test
    void aConnectionThatBreaksIsNotTriedAgain() {
        api.call(WRITE);
        response = null;

        assertThatThrownBy(() -> api.call(WRITE)).isInstanceOf(ConnectionException.class);
        assertThat(received).hasSize(2);
    }

    @Test
    void anAnswerThatIsNotJsonIsNoAnswer() {
        response = LoopbackResponse.of(200, "<html>");

        assertThatThrownBy(() -> api.call(READ)).isInstanceOf(ConnectionException.class);
    }

    @Test
    void aServiceThatIsNotThereIsAFailedConnection() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }

        assertThatThrownBy(() -> new RestApi(at("http://127.0.0.1:" + port)).call(READ))
                .isInstanceOf(ConnectionException.class)
                .hasMessageContaining("ConnectException");
    }

    @Test
    void anAnswerIsNotWaitedForPastTheDeadline() throws IOException {
        CountDownLatch end = new CountDownLatch(1);
        try (LoopbackServer silent = new LoopbackServer(BODY_LIMIT, request -> {
            end.await();
            return null;
        })) {
            Deadline over = Deadline.in(InstantSource.system(), Duration.ZERO);

            assertThatThrownBy(() -> new RestApi(at("http://" + silent.address()))
                            .within(over)
                            .call(READ))
                    .isInstanceOf(ConnectionException.class)
                    .hasMessageContaining("SocketTimeoutException");
            end.countDown();
        }
    }

    @Test
    void preparingSendsNothing() {
        RestApi prepared = RestApi.prepared(at("http://" + server.address()));
        assertThat(received).isEmpty();

        prepared.call(READ);
        assertThat(received).hasSize(1);
    }

    private ServiceException refusal(int status, Map<String, String> headers, String body) {
        response = new LoopbackResponse(status, headers, body.getBytes(StandardCharsets.UTF_8));
        return catchThrowableOfType(ServiceException.class, () -> api.call(WRITE));
    }

    private static ServiceSettings at(String endpoint) {
        return ServiceSettings.of(Map.of(
                "AWS_REGION", "us-east-1",
                "AWS_ACCESS_KEY_ID", "ASIAROLE",
                "AWS_SECRET_ACCESS_KEY", "s3cr3t",
                "AWS_SESSION_TOKEN", "t0ken",
                "AWS_ENDPOINT_URL_CHIME_SDK_VOICE", endpoint));
    }
}

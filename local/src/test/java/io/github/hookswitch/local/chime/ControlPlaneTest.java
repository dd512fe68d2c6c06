package io.github.hookswitch.local.chime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.chimesdkvoice.model.ServiceFailureException;
import software.amazon.awssdk.services.chimesdkvoice.model.ServiceUnavailableException;
import software.amazon.awssdk.services.chimesdkvoice.model.ThrottledClientException;

class ControlPlaneTest {
    private static final String SIGNED = "AWS4-HMAC-SHA256 Credential=AKID/20261101/us-east-1/chime/aws4_request, "
            + "SignedHeaders=host;x-amz-date, Signature=" + "0".repeat(64);
    private final Account account = new Account();

    @AfterEach
    void close() {
        account.close();
    }

    @Test
    void anUnsignedRequestIsRefused() throws Exception {
        HttpResponse<String> response = send(request("/sip-rules").GET());

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.headers().firstValue("x-amzn-ErrorType")).contains("UnauthorizedClientException");
    }

    @Test
    void aRequestSignedForAnotherRegionIsRefused() throws Exception {
        HttpResponse<String> response = send(request("/sip-rules")
                .header("Authorization", SIGNED.replace("us-east-1", "eu-south-2"))
                .GET());

        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(response.body()).contains("signed for eu-south-2");
    }

    @Test
    void aRequestSignedForAnotherServiceIsRefused() throws Exception {
        HttpResponse<String> response = send(request("/sip-rules")
                .header("Authorization", SIGNED.replace("/chime/", "/s3/"))
                .GET());

        assertThat(response.statusCode()).isEqualTo(403);
    }

    @Test
    void anUnknownPathSaysSo() throws Exception {
        HttpResponse<String> response = send(signed("/voice-boxes").GET());

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.headers().firstValue("x-amzn-ErrorType")).contains("UnknownOperationException");
        assertThat(response.body()).contains("There is no operation GET /voice-boxes");
    }

    @Test
    void aMemberThatTheModelDoesNotHaveIsRefused() throws Exception {
        HttpResponse<String> response = post("/sip-rules", "{\"Title\":\"x\"}");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("There is no member Title here").contains("\"Code\":\"BadRequest\"");
    }

    @Test
    void aMemberOfTheWrongTypeIsRefused() throws Exception {
        HttpResponse<String> response = post("/sip-rules", "{\"Name\":7}");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("Name must be a string");
    }

    @Test
    void aMissingRequiredMemberIsRefused() throws Exception {
        HttpResponse<String> response = post("/sip-rules", "{\"Name\":\"x\"}");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("required member TriggerType is missing");
    }

    @Test
    void aBodyThatIsNotJsonIsRefused() throws Exception {
        assertThat(post("/sip-rules", "{").statusCode()).isEqualTo(400);
    }

    @Test
    void aThrottledRequestHasNoEffect() {
        account.emulator.fault("CreateSipMediaApplication", new ChimeFault.Throttled());

        assertThatThrownBy(() -> account.application("us-east-1")).isInstanceOf(ThrottledClientException.class);
        assertThat(account.voice.snapshot().isEmpty()).isTrue();
    }

    @Test
    void serverErrorsComeInTheServicesTypes() {
        account.emulator.fault("ListSipRules", new ChimeFault.ServerError(500), new ChimeFault.ServerError(503));

        assertThatThrownBy(() -> account.client.listSipRules(request -> {}))
                .isInstanceOf(ServiceFailureException.class);
        assertThatThrownBy(() -> account.client.listSipRules(request -> {}))
                .isInstanceOf(ServiceUnavailableException.class);
    }

    @Test
    void aFaultIsPlayedOnce() {
        account.emulator.fault("ListSipRules", new ChimeFault.Throttled());

        assertThatThrownBy(() -> account.client.listSipRules(request -> {}))
                .isInstanceOf(ThrottledClientException.class);
        assertThat(account.client.listSipRules(request -> {}).sipRules()).isEmpty();
    }

    @Test
    void aCutConnectionHasNoEffect() {
        account.emulator.fault("CreateSipMediaApplication", new ChimeFault.ConnectionCut());

        assertThatThrownBy(() -> account.application("us-east-1")).isInstanceOf(SdkClientException.class);
        assertThat(account.voice.snapshot().isEmpty()).isTrue();
    }

    @Test
    void aLostResponseComesAfterTheEffect() {
        account.emulator.fault("CreateSipMediaApplication", new ChimeFault.ResponseLost());

        assertThatThrownBy(() -> account.application("us-east-1")).isInstanceOf(SdkClientException.class);
        assertThat(account.voice.snapshot().sipMediaApplications()).hasSize(1);
    }

    @Test
    void latencyDelaysAnAnswerThatIsRightOtherwise() {
        account.emulator.fault("ListSipRules", new ChimeFault.Latency(Duration.ofMillis(20)));

        assertThat(account.client.listSipRules(request -> {}).sipRules()).isEmpty();
    }

    @Test
    void aFaultForAnOperationThatDoesNotExistIsRefused() {
        assertThatThrownBy(() -> account.emulator.fault("createSipRule", new ChimeFault.Throttled()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'createSipRule'");
    }

    @Test
    void requestsAreLoggedWithMaskedNumbers() {
        account.order("+12065550100");

        assertThat(account.emulator.requests()).singleElement().satisfies(request -> {
            assertThat(request.operation()).isEqualTo("CreatePhoneNumberOrder");
            assertThat(request.parameters().get("E164PhoneNumbers")).hasToString("[\"+12065550100\"]");
            assertThat(request.outcome()).isEqualTo("201");
            assertThat(request.toString()).contains("+*******0100").doesNotContain("+1206");
        });
    }

    @Test
    void refusedRequestsAreLoggedWithTheErrorsType() {
        account.emulator.fault("ListSipRules", new ChimeFault.Throttled());
        assertThatThrownBy(() -> account.client.listSipRules(request -> {}))
                .isInstanceOf(ThrottledClientException.class);

        assertThat(account.emulator.requests())
                .extracting(ReceivedRequest::outcome)
                .containsExactly("429 ThrottledClientException");
    }

    private HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return send(signed(path).POST(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder signed(String path) {
        return request(path).header("Authorization", SIGNED);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(account.emulator.endpoint() + path));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }
}

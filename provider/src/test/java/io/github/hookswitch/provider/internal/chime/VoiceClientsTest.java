package io.github.hookswitch.provider.internal.chime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.chimesdkvoice.model.ChimeSdkVoiceException;

class VoiceClientsTest {

    @Test
    void aRequestIsSignedForTheServiceAndTheRegion() throws IOException {
        try (RawService service = RawService.answering(200, "", "{}")) {
            service.list();

            assertThat(service.requests.get(0))
                    .containsPattern("Authorization: AWS4-HMAC-SHA256"
                            + " Credential=ASIAROLE/\\d{8}/us-east-1/chime/aws4_request, SignedHeaders=")
                    .containsIgnoringCase("X-Amz-Security-Token: t0ken")
                    .doesNotContain("s3cr3t");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 503})
    void aCallIsOneAttempt(int status) throws IOException {
        try (RawService service = RawService.answering(status, "", "{}")) {
            assertThatThrownBy(service::list).isInstanceOf(ChimeSdkVoiceException.class);

            assertThat(service.requests).hasSize(1);
        }
    }

    /** The JDK's client would send a request again, even one that has had its effect. */
    @Test
    void aWriteOnAConnectionThatBreaksIsNotSentAgain() throws IOException {
        try (RawService service = RawService.answering(200, "", "{}")) {
            service.client.createSipRule(rule -> rule.name("rule"));
            service.answer(out -> {
                throw new IOException("cut");
            });

            assertThatThrownBy(() -> service.client.createSipRule(rule -> rule.name("rule")))
                    .isInstanceOf(SdkClientException.class);
            assertThat(service.requests).hasSize(2);
        }
    }

    @Test
    void aRedirectIsNotFollowed() throws IOException {
        try (RawService service = RawService.answering(307, "Location: http://127.0.0.1:1/\r\n", "")) {
            assertThatThrownBy(() -> service.client.createSipRule(rule -> rule.name("rule")))
                    .isInstanceOfSatisfying(
                            ChimeSdkVoiceException.class,
                            refusal -> assertThat(refusal.statusCode()).isEqualTo(307));
            assertThat(service.requests).hasSize(1);
        }
    }

    @Test
    void anAnswerWithoutABodyHasNoMembers() throws IOException {
        try (RawService service = new RawService(out -> RawService.write(out, "HTTP/1.1 204 No Content\r\n\r\n"))) {
            assertThat(service.list()).isEmpty();
        }
    }

    @Test
    void anEmptyIdIsRefusedBeforeItIsSent() throws IOException {
        try (RawService service = RawService.answering(200, "", "{}")) {
            assertThatThrownBy(() -> service.client.deletePhoneNumber(delete -> delete.phoneNumberId("")))
                    .isInstanceOfSatisfying(
                            SdkClientException.class,
                            refused -> assertThat(ServiceErrors.isTransient(refused))
                                    .isFalse())
                    .hasMessageContaining("phoneNumberId");
            assertThat(service.requests).isEmpty();
        }
    }

    @Test
    void aServiceThatIsNotThereIsAFailedConnection() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }

        assertThatThrownBy(() -> RawService.client(URI.create("http://127.0.0.1:" + port))
                        .listPhoneNumbers(list -> list.maxResults(1)))
                .isInstanceOfSatisfying(
                        SdkClientException.class,
                        failed -> assertThat(ServiceErrors.message(failed))
                                .startsWith("Amazon Chime SDK Voice gave no answer (ConnectException: "));
    }
}

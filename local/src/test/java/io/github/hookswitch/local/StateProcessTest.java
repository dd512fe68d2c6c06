package io.github.hookswitch.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hookswitch.handler.event.LegTag;
import io.github.hookswitch.local.deployment.CloudAssembly;
import io.github.hookswitch.local.deployment.ResourceStatus;
import io.github.hookswitch.simulator.call.SimulatedCall;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a local AWS with a state folder still has after a restart. */
class StateProcessTest {
    @TempDir
    private Path parent;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void objectsParametersAndTheirBucketsAreThereAgain() throws Exception {
        try (LocalAws first = start()) {
            send(first, "s3", "PUT", "/prompts", "");
            send(first, "s3", "PUT", "/prompts/welcome.txt", "Welcome.");
            ssm(first, "PutParameter", "{\"Name\":\"/greeting\",\"Type\":\"String\",\"Value\":\"Hello\"}");
        }

        try (LocalAws second = start()) {
            assertThat(send(second, "s3", "GET", "/prompts/welcome.txt", "").body())
                    .isEqualTo("Welcome.");
            assertThat(ssm(second, "GetParameter", "{\"Name\":\"/greeting\"}").body())
                    .contains("\"Value\":\"Hello\"");
        }
    }

    @Test
    void whatIsDeletedIsGone() throws Exception {
        try (LocalAws first = start()) {
            send(first, "s3", "PUT", "/prompts", "");
            send(first, "s3", "PUT", "/prompts/welcome.txt", "Welcome.");
        }
        try (LocalAws second = start()) {
            send(second, "s3", "DELETE", "/prompts/welcome.txt", "");
        }

        try (LocalAws third = start()) {
            assertThat(send(third, "s3", "GET", "/prompts/welcome.txt", "").statusCode())
                    .isEqualTo(404);
            assertThat(parent.resolve("state/blobs")).isEmptyDirectory();
        }
    }

    @Test
    void anAppIsDeployedAndItsNumberIsAnsweredByItsFunction() throws Exception {
        String number;
        try (LocalAws first = start()) {
            number = Objects.requireNonNull(first.deploy(app()).stack("Desk").output("PhoneNumber"));
        }

        try (LocalAws second = start()) {
            SimulatedCall call = second.engine().dial("+15105550101", number);
            call.runUntilConnected(LegTag.A);
            call.hangUp(LegTag.A);
            call.runUntilEnded();

            assertThat(call.timeline()).isNotEmpty();
            assertThat(second.deployment().stacks().list("111122223333", "us-east-1"))
                    .singleElement()
                    .satisfies(stack -> {
                        assertThat(stack.status()).isEqualTo(ResourceStatus.CREATE_COMPLETE);
                        assertThat(stack.outputs())
                                .anyMatch(output -> output.value().equals(number));
                    });
        }
    }

    @Test
    void anAppCanBeUpdatedAndDeletedAfterwards() throws Exception {
        try (LocalAws first = start()) {
            first.deploy(app());
        }

        try (LocalAws second = start()) {
            assertThat(second.deploy(app()).succeeded()).isTrue();
            assertThat(second.delete().succeeded()).isTrue();
            assertThat(second.chime().accounts().snapshot().isEmpty()).isTrue();
        }
    }

    @Test
    void anOrderAfterwardsHasAnIdOfItsOwn() throws Exception {
        String ordered;
        try (LocalAws first = start()) {
            ordered = order(first, "+12065550100");
        }

        try (LocalAws second = start()) {
            assertThat(order(second, "+12065550101")).isNotEqualTo(ordered);
            assertThat(second.chime().accounts().snapshot().phoneNumbers()).hasSize(2);
        }
    }

    private String order(LocalAws aws, String number) throws Exception {
        String answer = client.send(
                        request(aws, "chime", "/phone-number-orders")
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(
                                        "{\"ProductType\":\"SipMediaApplicationDialIn\",\"E164PhoneNumbers\":[\""
                                                + number + "\"]}"))
                                .build(),
                        BodyHandlers.ofString())
                .body();
        assertThat(answer).contains("\"PhoneNumberOrderId\":");
        return answer.replaceAll("(?s).*\"PhoneNumberOrderId\":\"([^\"]+)\".*", "$1");
    }

    @Test
    void aFolderHasOneOwnerAtATime() {
        try (LocalAws first = start()) {
            assertThat(first.endpoint()).isNotNull();
            assertThatThrownBy(this::start).hasMessageContaining("is in use by another instance");
        }
    }

    private LocalAws start() {
        return LocalAws.builder().state(parent.resolve("state")).build();
    }

    private static CloudAssembly app() throws URISyntaxException {
        return CloudAssembly.read(Path.of(Objects.requireNonNull(StateProcessTest.class.getResource("desk"))
                .toURI()));
    }

    private HttpResponse<String> ssm(LocalAws aws, String operation, String body) throws Exception {
        return client.send(
                request(aws, "ssm", "/")
                        .header("Content-Type", "application/x-amz-json-1.1")
                        .header("X-Amz-Target", "AmazonSSM." + operation)
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> send(LocalAws aws, String service, String method, String path, String body)
            throws Exception {
        HttpResponse<String> answer = client.send(
                request(aws, service, path)
                        .method(method, BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
        assertThat(List.of(200, 204, 404)).contains(answer.statusCode());
        return answer;
    }

    private static HttpRequest.Builder request(LocalAws aws, String service, String path) {
        URI uri = aws.endpoint().resolve(path);
        return HttpRequest.newBuilder(uri)
                .header(
                        "Authorization",
                        "AWS4-HMAC-SHA256 Credential=nobody/20260101/us-east-1/" + service
                                + "/aws4_request, SignedHeaders=host, Signature=none");
    }
}

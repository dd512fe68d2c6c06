package io.github.hookswitch.local.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** Downloads dynalite from npm, if it has not been downloaded yet. */
class DynaliteToolTest {
    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void itAnswersAsDynamoDbUntilItIsClosed() throws Exception {
        EventLines events = new EventLines(
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                ZoneOffset.UTC,
                InstantSource.system(),
                () -> {});
        HttpRequest tables;
        try (Dynalite dynalite = Dynalite.start(events)) {
            tables = HttpRequest.newBuilder(dynalite.endpoint())
                    .header("Content-Type", "application/x-amz-json-1.0")
                    .header("X-Amz-Target", "DynamoDB_20120810.ListTables")
                    .header(
                            "Authorization",
                            "AWS4-HMAC-SHA256 Credential=nobody/20260101/us-east-1/dynamodb/aws4_request,"
                                    + " SignedHeaders=host, Signature=none")
                    .header("X-Amz-Date", "20260101T000000Z")
                    .POST(BodyPublishers.ofString("{}"))
                    .build();
            assertThat(client.send(tables, BodyHandlers.ofString()).body()).isEqualTo("{\"TableNames\":[]}");
        }

        assertThatThrownBy(() -> client.send(tables, BodyHandlers.ofString())).isInstanceOf(ConnectException.class);
    }
}

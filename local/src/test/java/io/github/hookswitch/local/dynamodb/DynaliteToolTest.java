package io.github.hookswitch.local.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hookswitch.local.LocalAws;
import io.github.hookswitch.local.deployment.DeploymentResult;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables at dynalite, a DynamoDB for tests from npm. */
class DynaliteToolTest {
    @SuppressWarnings("NullAway.Init")
    private static Process dynalite;

    @SuppressWarnings("NullAway.Init")
    private static URI endpoint;

    @TempDir
    Path folder;

    @BeforeAll
    static void startDynalite() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        dynalite = new ProcessBuilder("npx", "--yes", "dynalite@4", "--host", "127.0.0.1", "--port", "" + port)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        endpoint = URI.create("http://127.0.0.1:" + port);
        while (dynalite.isAlive() && !answers(port)) {
            dynalite.waitFor(100, TimeUnit.MILLISECONDS);
        }
        assertThat(dynalite.isAlive()).isTrue();
    }

    @AfterAll
    static void endDynalite() {
        dynalite.descendants().forEach(ProcessHandle::destroy);
        dynalite.destroy();
    }

    @Test
    void aTableIsCreatedChangedAndDeletedAtItsEndPoint() throws Exception {
        try (LocalAws aws = LocalAws.builder().endpoint("dynamodb", endpoint).build()) {
            DeploymentResult created = aws.deploy(Tables.app(folder, "expires"));
            assertThat(created.succeeded()).as(created.stack("Data").failure()).isTrue();
            String name = created.stack("Data").output("Name");
            assertThat(created.stack("Data").output("Arn"))
                    .isEqualTo("arn:aws:dynamodb:us-west-2:222233334444:table/" + name);
            assertThat(created.stack("Data").output("Stream"))
                    .startsWith("arn:aws:dynamodb:")
                    .contains("/stream/");
            assertThat(send(aws, "DescribeTable", "{\"TableName\":\"" + name + "\"}"))
                    .contains("\"TableStatus\":\"ACTIVE\"", "byWho");

            send(aws, "PutItem", "{\"TableName\":\"" + name + "\",\"Item\":{\"id\":{\"S\":\"1\"}}}");
            assertThat(aws.deploy(Tables.app(folder, "until")).succeeded()).isTrue();
            assertThat(send(aws, "GetItem", "{\"TableName\":\"" + name + "\",\"Key\":{\"id\":{\"S\":\"1\"}}}"))
                    .contains("\"1\"");

            assertThat(aws.delete().succeeded()).isTrue();
            assertThat(send(aws, "ListTables", "{}")).isEqualTo("{\"TableNames\":[]}");
        }
    }

    /** As a function sends it: to the local AWS, which passes it on. */
    private static String send(LocalAws aws, String operation, String json) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(aws.endpoint())
                                .header("X-Amz-Target", "DynamoDB_20120810." + operation)
                                .header("Content-Type", "application/x-amz-json-1.0")
                                .header("X-Amz-Date", "20260101T000000Z")
                                .header(
                                        "Authorization",
                                        "AWS4-HMAC-SHA256 Credential=local/20260101/us-west-2/dynamodb/aws4_request,"
                                                + " SignedHeaders=host;x-amz-date, Signature=00")
                                .POST(HttpRequest.BodyPublishers.ofString(json))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private static boolean answers(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }
}

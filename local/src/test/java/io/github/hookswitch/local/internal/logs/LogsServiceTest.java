package io.github.hookswitch.local.internal.logs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.hookswitch.local.LocalAws;
import io.github.hookswitch.local.internal.lambdaapi.SignedClient;
import io.github.hookswitch.local.internal.lambdaapi.SignedClient.Reply;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** CloudWatch Logs' API, as tools call it. */
class LogsServiceTest {
    private static final String GROUP = "{\"logGroupName\":\"calls\"}";

    private final LocalAws aws = LocalAws.builder().warnings(text -> {}).build();
    private final SignedClient client = new SignedClient(aws.endpoint(), "logs", "us-east-1");

    @BeforeEach
    void thereIsALog() throws Exception {
        send("CreateLogGroup", GROUP);
        send("CreateLogStream", "{\"logGroupName\":\"calls\",\"logStreamName\":\"a\"}");
        send("CreateLogStream", "{\"logGroupName\":\"calls\",\"logStreamName\":\"b\"}");
        put("b", 2000, "second ERROR");
        put("a", 1000, "first");
        put("a", 3000, "third ERROR fatal");
    }

    @AfterEach
    void close() {
        aws.close();
    }

    @Test
    void eventsOfAllStreamsComeByTime() throws Exception {
        assertThat(messages("{\"logGroupName\":\"calls\"}"))
                .containsExactly("first", "second ERROR", "third ERROR fatal");
    }

    @ParameterizedTest
    @CsvSource({
        "ERROR, 2",
        "'ERROR fatal', 1",
        "'?first ?fatal', 2",
        "'ERROR -fatal', 1",
        "'\"\"second ERROR\"\"', 1",
        "warning, 0"
    })
    void aPatternSelectsByTerms(String pattern, int found) throws Exception {
        assertThat(messages(
                        "{\"logGroupName\":\"calls\",\"filterPattern\":\"" + pattern.replace("\"\"", "\\\"") + "\"}"))
                .hasSize(found);
    }

    @Test
    void aPolicyOfTheRegionIsKeptUntilItIsDeleted() throws Exception {
        String name = "{\"policyName\":\"delivery\"}";
        send("PutResourcePolicy", "{\"policyName\":\"delivery\",\"policyDocument\":\"{}\"}");

        assertThat(send("DescribeResourcePolicies", "{}").body().path("resourcePolicies"))
                .singleElement()
                .satisfies(policy ->
                        assertThat(policy.path("policyDocument").asText()).isEqualTo("{}"));
        send("DeleteResourcePolicy", name);
        assertThat(send("DeleteResourcePolicy", name).code()).isEqualTo("ResourceNotFoundException");
    }

    @Test
    void anEleventhPolicyOfARegionIsOneTooMany() throws Exception {
        for (int i = 0; i < 10; i++) {
            send("PutResourcePolicy", "{\"policyName\":\"p" + i + "\",\"policyDocument\":\"{}\"}");
        }

        Reply reply = send("PutResourcePolicy", "{\"policyName\":\"p10\",\"policyDocument\":\"{}\"}");

        assertThat(reply.code()).isEqualTo("LimitExceededException");
    }

    @Test
    void aPatternThatIsNotUnderstoodIsRefused() throws Exception {
        Reply reply = send("FilterLogEvents", "{\"logGroupName\":\"calls\",\"filterPattern\":\"{ $.a = 1 }\"}");

        assertThat(reply.code()).isEqualTo("InvalidParameterException");
        assertThat(reply.message()).contains("Use terms");
    }

    @Test
    void aPageEndsWhereTheNextOneBegins() throws Exception {
        List<String> all = new ArrayList<>();
        String token = "";
        do {
            Reply page = send("FilterLogEvents", "{\"logGroupName\":\"calls\",\"limit\":2" + token + "}");
            page.body()
                    .path("events")
                    .forEach(event -> all.add(event.path("message").asText()));
            String next = page.body().path("nextToken").asText();
            token = next.isEmpty() ? "" : ",\"nextToken\":\"" + next + "\"";
        } while (!token.isEmpty());

        assertThat(all).containsExactly("first", "second ERROR", "third ERROR fatal");
    }

    @Test
    void whoFollowsALogGetsWhatIsNewSinceATime() throws Exception {
        assertThat(messages("{\"logGroupName\":\"calls\",\"startTime\":2000}"))
                .containsExactly("second ERROR", "third ERROR fatal");
        assertThat(messages("{\"logGroupName\":\"calls\",\"startTime\":2000,\"endTime\":2000}"))
                .containsExactly("second ERROR");
    }

    @Test
    void aStreamIsReadForwardUntilItsEndByTheSameToken() throws Exception {
        String stream = "{\"logGroupName\":\"calls\",\"logStreamName\":\"a\",\"startFromHead\":true,\"limit\":1";
        Reply first = send("GetLogEvents", stream + "}");
        Reply second = send("GetLogEvents", stream + next(first) + "}");
        Reply end = send("GetLogEvents", stream + next(second) + "}");

        assertThat(text(first)).containsExactly("first");
        assertThat(text(second)).containsExactly("third ERROR fatal");
        assertThat(text(end)).isEmpty();
        assertThat(end.body().path("nextForwardToken")).isEqualTo(second.body().path("nextForwardToken"));
    }

    @Test
    void groupsAndStreamsAreListed() throws Exception {
        send("PutRetentionPolicy", "{\"logGroupName\":\"calls\",\"retentionInDays\":7}");

        JsonNode group = send("DescribeLogGroups", "{\"logGroupNamePrefix\":\"ca\"}")
                .body()
                .at("/logGroups/0");
        JsonNode streams = send(
                        "DescribeLogStreams",
                        "{\"logGroupName\":\"calls\",\"orderBy\":\"LastEventTime\",\"descending\":true}")
                .body()
                .path("logStreams");

        assertThat(group.path("arn").asText()).isEqualTo("arn:aws:logs:us-east-1:111122223333:log-group:calls:*");
        assertThat(group.path("retentionInDays").asInt()).isEqualTo(7);
        assertThat(streams)
                .extracting(stream -> stream.path("logStreamName").asText())
                .containsExactly("a", "b");
        assertThat(send("DescribeLogGroups", "{\"logGroupNamePrefix\":\"x\"}")
                        .body()
                        .path("logGroups"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    CreateLogGroup | {"logGroupName":"calls"} | ResourceAlreadyExistsException | The specified log group already exists
                    DeleteLogGroup | {"logGroupName":"none"} | ResourceNotFoundException | The specified log group does not exist.
                    FilterLogEvents | {"logGroupName":"none"} | ResourceNotFoundException | The specified log group does not exist.
                    GetLogEvents | {"logGroupName":"calls","logStreamName":"c"} | ResourceNotFoundException | The specified log stream does not exist.
                    CreateLogStream | {"logGroupName":"calls","logStreamName":"a"} | ResourceAlreadyExistsException | The specified log stream already exists
                    PutRetentionPolicy | {"logGroupName":"calls","retentionInDays":8} | InvalidParameterException | Invalid retention value.
                    StartLiveTail | {"logGroupIdentifiers":["calls"]} | NotImplemented | StartLiveTail is not served here
                    """)
    void aRefusalHasTheServicesCodeAndText(String operation, String body, String code, String text) throws Exception {
        Reply reply = send(operation, body);

        assertThat(reply.code()).isEqualTo(code);
        assertThat(reply.message()).contains(text);
    }

    @Test
    void aDeletedGroupIsGone() throws Exception {
        send("DeleteLogGroup", GROUP);

        assertThat(send("FilterLogEvents", GROUP).code()).isEqualTo("ResourceNotFoundException");
    }

    private void put(String stream, long time, String message) throws Exception {
        send(
                "PutLogEvents",
                "{\"logGroupName\":\"calls\",\"logStreamName\":\"" + stream + "\",\"logEvents\":[{\"timestamp\":" + time
                        + ",\"message\":\"" + message + "\"}]}");
    }

    private List<String> messages(String request) throws Exception {
        return text(send("FilterLogEvents", request));
    }

    private static List<String> text(Reply reply) {
        List<String> messages = new ArrayList<>();
        reply.body()
                .path("events")
                .forEach(event -> messages.add(event.path("message").asText()));
        return messages;
    }

    private static String next(Reply reply) {
        return ",\"nextToken\":\"" + reply.body().path("nextForwardToken").asText() + "\"";
    }

    private Reply send(String operation, String body) throws IOException, InterruptedException {
        return client.send(
                "POST",
                "/",
                body,
                "X-Amz-Target",
                "Logs_20140328." + operation,
                "Content-Type",
                "application/x-amz-json-1.1");
    }
}

package io.github.hookswitch.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A stack waits for an answer up to an hour, so whoever can be answered is. */
class OddRequestTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> MEMBERS = List.of(
            "RequestType",
            "StackId",
            "RequestId",
            "LogicalResourceId",
            "ResourceType",
            "PhysicalResourceId",
            "ResourceProperties",
            "OldResourceProperties");
    private static final List<String> VALUES = List.of(
            "null",
            "\"\"",
            "\" \"",
            "0",
            "1e999999",
            "true",
            "[]",
            "{}",
            "[null,[{\"a\":null}]]",
            "{\"AreaCode\":{\"AreaCode\":[]},\"Name\":7,\"TargetApplications\":\"x\",\"ServiceTimeout\":[]}",
            "{\"AreaCode\":null,\"TargetApplications\":[null],\"ServiceTimeout\":\"-1\"}",
            "\"\\ud83d\"",
            "\"\\u0000\\u2028\\uffff\"");
    private static final String NESTED = "[".repeat(3000) + "]".repeat(3000);
    private static final String HUGE = "\"" + "+12065550100 ".repeat(20_000) + "\"";

    private final Deployment deployment = new Deployment();

    @AfterEach
    void close() {
        deployment.close();
    }

    static Stream<Arguments> oddities() {
        return MEMBERS.stream()
                .flatMap(member -> Stream.of("Create", "Update", "Delete").map(type -> Arguments.of(member, type)));
    }

    @ParameterizedTest
    @MethodSource("oddities")
    void aRequestWithAnOddMemberIsAnswered(String member, String requestType) throws IOException {
        for (String value : VALUES) {
            assertAnswered(member, requestType, value);
        }
        assertAnswered(member, requestType, NESTED);
        assertAnswered(member, requestType, HUGE);
    }

    private void assertAnswered(String member, String requestType, String value) throws IOException {
        JsonNode answer = answer(event(requestType, member, value));
        String shown = value.substring(0, Math.min(40, value.length()));

        assertThat(answer.path("Status").asText()).as(shown).matches("SUCCESS|FAILED");
        assertThat(answer.path("PhysicalResourceId").asText()).as(shown).isNotEmpty();
        if (answer.path("Status").asText().equals("FAILED")) {
            assertThat(answer.path("Reason").asText()).as(shown).isNotBlank();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"StackId", "RequestId", "LogicalResourceId"})
    void nothingIsBoughtForARequestThatCannotBeToldFromOthers(String member) throws IOException {
        JsonNode answer = answer(event("Create", member, "null"));

        assertThat(answer.path("Reason").asText()).startsWith("The request has no " + member);
        assertThat(deployment.chime.requests()).isEmpty();
    }

    @Test
    void whatAFailedCreationOfAnUnknownTypeLeftIsDeleted() {
        JsonNode failed = deployment.create("Custom::Fax", "Fax", Map.of());
        JsonNode deleted = deployment.delete(
                "Custom::Fax", "Fax", failed.path("PhysicalResourceId").asText(), Map.of());

        assertThat(deleted.path("Status").asText()).isEqualTo("SUCCESS");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://example.com/answer", "ftp://127.0.0.1/answer", "https:///answer", "null", "7", "{}", ""})
    void nothingIsBoughtForARequestThatCannotBeAnswered(String url) throws IOException {
        ObjectNode event = event("Create", "Ignored", "1");
        event.put("ResponseURL", url);

        assertThatThrownBy(() -> deployment.handle(JSON.writeValueAsString(event)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("ResponseURL");
        assertThat(deployment.chime.requests()).isEmpty();
    }

    private ObjectNode event(String requestType, String member, String value) throws IOException {
        ObjectNode event = JSON.valueToTree(deployment.event(
                requestType,
                "Custom::ChimePhoneNumber",
                "Phone",
                requestType.equals("Create") ? null : "not-created-1",
                Map.of("AreaCode", "206")));
        event.putRawValue(member, new RawValue(value));
        return event;
    }

    private JsonNode answer(ObjectNode event) throws IOException {
        int before = deployment.responses.accepted().size();
        deployment.handle(JSON.writeValueAsString(event));
        List<JsonNode> answers = deployment.responses.accepted();
        assertThat(answers).hasSize(before + 1);
        return answers.get(before);
    }
}

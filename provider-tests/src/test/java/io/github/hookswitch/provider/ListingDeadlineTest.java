package io.github.hookswitch.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.hookswitch.local.internal.http.LoopbackResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListingDeadlineTest {
    private static final Map<String, Object> NUMBER = Map.of("AreaCode", "206");
    private static final Map<String, Object> RULE = Map.of(
            "Name",
            "rule",
            "TriggerType",
            "ToPhoneNumber",
            "TriggerValue",
            "+12065550100",
            "TargetApplications",
            List.of(Map.of("SipMediaApplicationId", "an-application", "Priority", "1", "AwsRegion", "us-east-1")));

    @ParameterizedTest
    @CsvSource({
        "Custom::ChimePhoneNumber, /phone-numbers",
        "Custom::ChimePhoneNumber, /phone-number-orders",
        "Custom::ChimeSipRule, /sip-rules"
    })
    void noPageOfAListWithoutAnEndIsReadPastTheDeadline(String type, String endless) {
        ScriptedService[] service = {null};
        service[0] = new ScriptedService(request -> {
            service[0].time.advance(Duration.ofSeconds(3));
            return LoopbackResponse.of(
                    200,
                    request.path().equals(endless) ? "{\"NextToken\":\"" + service[0].requests.size() + "\"}" : "{}");
        });
        try (ScriptedService endlessService = service[0]) {
            Instant start = endlessService.time.instant();
            JsonNode answer = endlessService.create(type, type.endsWith("Number") ? NUMBER : RULE);

            assertThat(answer.path("Status").asText()).isEqualTo("FAILED");
            assertThat(answer.path("Reason").asText()).contains("ran out of time");
            assertThat(endlessService.time.since(start)).isLessThan(Duration.ofMinutes(1));
            assertThat(endlessService.requests).hasSizeGreaterThan(5);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Custom::ChimePhoneNumber, /phone-numbers",
        "Custom::ChimePhoneNumber, /phone-number-orders",
        "Custom::ChimeSipRule, /sip-rules"
    })
    void aListThatGoesRoundInCirclesIsGivenUp(String type, String circle) {
        try (ScriptedService service = new ScriptedService(request ->
                LoopbackResponse.of(200, request.path().equals(circle) ? "{\"NextToken\":\"again\"}" : "{}"))) {
            JsonNode answer = service.create(type, type.endsWith("Number") ? NUMBER : RULE);

            assertThat(answer.path("Reason").asText()).contains("in circles");
            assertThat(service.requests).hasSizeLessThan(5);
        }
    }

    @ParameterizedTest
    @CsvSource({"Custom::ChimePhoneNumber, /phone-numbers"})
    void anEmptyTokenEndsAList(String type, String list) {
        try (ScriptedService service = new ScriptedService(
                request -> LoopbackResponse.of(200, request.path().equals(list) ? "{\"NextToken\":\"\"}" : "{}"))) {
            service.create(type, NUMBER);

            assertThat(service.requests)
                    .filteredOn(request -> request.path().equals(list))
                    .hasSize(1);
        }
    }
}

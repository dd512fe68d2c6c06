package io.github.hookswitch.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.hookswitch.local.internal.http.LoopbackResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusedCredentialsTest {
    private static final String TYPE = "Custom::ChimePhoneNumber";
    private static final Map<String, String> SEATTLE = Map.of("AreaCode", "206");

    /** What a service says to a wrong signature, shortened: it repeats the headers that were signed. */
    private static final String SIGNED =
            "{\"message\":\"The request signature we calculated does not match the signature"
                    + " you provided. The Canonical String should have been GET x-amz-security-token:t0ps3cr3t\"}";

    @ParameterizedTest
    @CsvSource({
        "403, InvalidSignatureException, AWS_ENDPOINT_URL_CHIME_SDK_VOICE",
        "403, SignatureDoesNotMatch, AWS_ENDPOINT_URL_CHIME_SDK_VOICE",
        "400, IncompleteSignatureException, AWS_ENDPOINT_URL_CHIME_SDK_VOICE",
        "403, UnrecognizedClientException, AWS_ENDPOINT_URL_CHIME_SDK_VOICE",
        "403, InvalidClientTokenId, AWS_ENDPOINT_URL_CHIME_SDK_VOICE",
        "403, MissingAuthenticationTokenException, AWS_ENDPOINT_URL_CHIME_SDK_VOICE",
        "403, '', AWS_ENDPOINT_URL_CHIME_SDK_VOICE",
        "403, ExpiredTokenException, fresh ones",
        "400, ExpiredToken, fresh ones",
        "400, RequestExpired, fresh ones",
        "403, RequestTimeTooSkewed, fresh ones"
    })
    void aRefusedSignatureOrTokenIsNamedWithItsCureAndNotTriedAgain(int status, String code, String cure) {
        try (ScriptedService service = refusing(status, code, SIGNED)) {
            JsonNode answer = service.create(TYPE, SEATTLE);

            assertThat(answer.path("Reason").asText())
                    .contains("Amazon Chime SDK Voice answered " + (code.isEmpty() ? "status 403" : code) + ".")
                    .contains(cure)
                    .doesNotContain("t0ps3cr3t");
            assertThat(service.context.log).noneMatch(line -> line.contains("t0ps3cr3t"));
            assertThat(service.requests).hasSize(1);
        }
    }

    @Test
    void aKindInTheBodyIsEnough() {
        try (ScriptedService service =
                refusing(400, "", "{\"__type\":\"com.amazon.coral.service#UnrecognizedClientException\"}")) {
            JsonNode answer = service.create(TYPE, SEATTLE);

            assertThat(answer.path("Reason").asText()).contains("answered UnrecognizedClientException.");
            assertThat(service.requests).hasSize(1);
        }
    }

    @Test
    void aMissingPermissionIsNamedWithItsCure() {
        String text = "User: arn:aws:sts::111122223333:assumed-role/role/function is not authorized to perform:"
                + " chime:ListPhoneNumbers because the security token allows no such thing";
        try (ScriptedService service = refusing(403, "AccessDeniedException", "{\"Message\":\"" + text + "\"}")) {
            JsonNode answer = service.create(TYPE, SEATTLE);

            assertThat(answer.path("Reason").asText())
                    .contains("answered AccessDeniedException: " + text)
                    .contains("Allow the action to the role of the provider's function");
        }
    }

    private static ScriptedService refusing(int status, String code, String body) {
        Map<String, String> headers = code.isEmpty() ? Map.of() : Map.of("x-amzn-ErrorType", code);
        return new ScriptedService(
                request -> new LoopbackResponse(status, headers, body.getBytes(StandardCharsets.UTF_8)));
    }
}

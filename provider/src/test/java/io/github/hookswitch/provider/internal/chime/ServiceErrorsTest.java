package io.github.hookswitch.provider.internal.chime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.hookswitch.provider.internal.cfn.Failure;
import io.github.hookswitch.provider.internal.wait.Deadline;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.chimesdkvoice.model.ChimeSdkVoiceException;

/** Refusals and odd answers, as the AWS SDK's client reads them from the wire. */
class ServiceErrorsTest {
    private static final String TYPE = "x-amzn-ErrorType: ";

    @ParameterizedTest
    @CsvSource({
        "400, BadRequestException",
        "404, NotFoundException",
        "409, ConflictException",
        "400, ResourceLimitExceededException",
        "422, UnprocessableEntityException"
    })
    void aRefusalHasItsKindAndTheServicesWords(int status, String type) throws IOException {
        String header = TYPE + type + ":http://internal.amazon.com/coral/com.amazonaws.chime/\r\n";
        RuntimeException refusal = error(status, header, "{\"Code\":\"Some\",\"Message\":\"Not so.\"}");

        assertThat(refusal.getClass().getSimpleName()).isEqualTo(type);
        assertThat(ServiceErrors.message(refusal)).isEqualTo("Amazon Chime SDK Voice answered " + type + ": Not so..");
    }

    @ParameterizedTest
    @CsvSource({
        "429, ThrottledClientException",
        "400, ThrottlingException",
        "500, ServiceFailureException",
        "503, ServiceUnavailableException",
        "502, ''"
    })
    void throttlingAndTroubleInsideTheServiceAreTransient(int status, String type) throws IOException {
        assertThat(ServiceErrors.isTransient(error(status, type.isEmpty() ? "" : TYPE + type + "\r\n", "{}")))
                .isTrue();
    }

    @Test
    void aRefusalForGoodIsNotTransient() throws IOException {
        RuntimeException refusal = error(400, TYPE + "BadRequestException\r\n", "{}");

        assertThat(ServiceErrors.isTransient(refusal)).isFalse();
        assertThat(ServiceErrors.explain(refusal).reason())
                .startsWith("Amazon Chime SDK Voice answered BadRequestException. Correct the resource's properties");
    }

    @ParameterizedTest
    @CsvSource({"401, UnauthorizedClientException", "403, ForbiddenException", "400, AccessDeniedException", "403, ''"})
    void aMissingPermissionIsWaitedForWhileItIsNewAndThenNamed(int status, String type) throws IOException {
        RuntimeException refusal = error(status, type.isEmpty() ? "" : TYPE + type + "\r\n", "{\"Message\":\"No.\"}");
        Instant[] now = {Instant.EPOCH};
        Deadline deadline = Deadline.in(() -> now[0], Duration.ofMinutes(10));

        assertThat(ServiceErrors.transientUntil(deadline)).accepts(refusal);
        now[0] = now[0].plus(Duration.ofMinutes(1));
        assertThat(ServiceErrors.transientUntil(deadline)).rejects(refusal);
        assertThat(ServiceErrors.explain(refusal).reason()).contains("Allow the action to the role");
    }

    @Test
    void aKindMayStandInTheBody() throws IOException {
        RuntimeException refusal = error(404, "", "{\"__type\":\"com.amazon.coral#NotFoundException\"}");

        assertThat(ServiceErrors.message(refusal)).isEqualTo("Amazon Chime SDK Voice answered NotFoundException.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>Bad gateway</html>", "", "[]", "{\"Message\":[1]}", "{\"Message\":null}"})
    void anErrorThatIsNotTheServicesOwnIsKnownByItsStatus(String body) throws IOException {
        assertThat(ServiceErrors.message(error(502, "", body)))
                .isEqualTo("Amazon Chime SDK Voice answered status 502.");
    }

    @Test
    void aMessageMayBeInSmallLetters() throws IOException {
        assertThat(ServiceErrors.message(error(403, "", "{\"message\":\"Forbidden\"}")))
                .isEqualTo("Amazon Chime SDK Voice answered status 403: Forbidden.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html>t0ps3cr3t",
                "[\"t0ps3cr3t\"]",
                "{\"SipRules\":\"t0ps3cr3t\"}",
                "{\"SipRules\":[{\"CreatedTimestamp\":\"t0ps3cr3t\"}]}",
                "{\"SipRules\":[{\"Disabled\":\"t0ps3cr3t\",",
                "{\"SipRules\":[{\"TargetApplications\":[{\"Priority\":\"t0ps3cr3t\"}]}]}",
                "{\"NextToken\":t0ps3cr3t}"
            })
    void anAnswerThatCannotBeReadIsNoneAndNothingOfItIsRepeated(String body) throws IOException {
        RuntimeException error = error(200, "", body);

        assertThat(ServiceErrors.isTransient(error)).isTrue();
        assertThat(ServiceErrors.message(error))
                .startsWith("Amazon Chime SDK Voice gave no answer (")
                .doesNotContain("t0ps3cr3t");
    }

    @Test
    void whatIsNotHttpIsNoAnswer() throws IOException {
        try (RawService service = new RawService(out -> RawService.write(out, "t0ps3cr3t\r\n\r\n"))) {
            RuntimeException error = catchThrowableOfType(RuntimeException.class, service::list);

            assertThat(ServiceErrors.isTransient(error)).isTrue();
            assertThat(ServiceErrors.message(error)).contains("no answer").doesNotContain("t0ps3cr3t");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "403, SignatureDoesNotMatch, AWS_ACCESS_KEY_ID",
        "400, ExpiredToken, fresh ones",
        "403, RequestTimeTooSkewed, fresh ones"
    })
    void whatWasSignedIsNotRepeated(int status, String type, String cure) throws IOException {
        RuntimeException refusal = error(status, TYPE + type + "\r\n", "{\"message\":\"x-amz-security-token:t0ken\"}");
        Failure failure = ServiceErrors.explain(refusal);

        assertThat(refusal).isInstanceOf(ChimeSdkVoiceException.class);
        assertThat(ServiceErrors.isTransient(refusal)).isFalse();
        assertThat(failure.reason()).contains(type).contains(cure).doesNotContain("t0ken");
    }

    private static RuntimeException error(int status, String headers, String body) throws IOException {
        try (RawService service = RawService.answering(status, headers, body)) {
            return catchThrowableOfType(RuntimeException.class, service::list);
        }
    }
}

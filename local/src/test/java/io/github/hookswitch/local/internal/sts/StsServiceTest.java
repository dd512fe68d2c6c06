package io.github.hookswitch.local.internal.sts;

import static io.github.hookswitch.local.internal.gateway.AwsRequests.element;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.hookswitch.local.LocalAws;
import io.github.hookswitch.local.internal.gateway.AwsRequests;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** STS as its clients see it at the port. */
class StsServiceTest {
    private static final String ROLE = "arn:aws:iam::444455556666:role/cdk/cdk-hnb659fds-deploy-role";

    private final LocalAws aws = LocalAws.builder().build();
    private final AwsRequests sts = AwsRequests.to(aws.endpoint());

    @AfterEach
    void close() {
        aws.close();
    }

    private HttpResponse<String> assume(String role, String session, String seconds) {
        Map<String, String> parameters = new HashMap<>(Map.of("Action", "AssumeRole", "RoleArn", role));
        parameters.put("RoleSessionName", session);
        parameters.put("DurationSeconds", seconds);
        return sts.query("sts", parameters);
    }

    @Test
    void aRoleOfAnotherAccountActsInThatAccount() {
        HttpResponse<String> assumed = assume(ROLE, "me@home", "900");

        HttpResponse<String> identity =
                sts.with(element(assumed, "AccessKeyId")).query("sts", Map.of("Action", "GetCallerIdentity"));

        assertThat(element(identity, "Account")).isEqualTo("444455556666");
        assertThat(element(identity, "Arn"))
                .isEqualTo("arn:aws:sts::444455556666:assumed-role/cdk-hnb659fds-deploy-role/me@home");
        assertThat(element(identity, "UserId")).endsWith(":me@home");
    }

    @ParameterizedTest
    @CsvSource({
        "arn:aws:iam::444455556666:user/me, session, 900",
        "arn:aws-cn:iam::444455556666:role/r, session, 900",
        "arn:aws:iam::444455556666:role/r, s, 900",
        "arn:aws:iam::444455556666:role/r, two words, 900",
        "arn:aws:iam::444455556666:role/r, session, 899",
        "arn:aws:iam::444455556666:role/r, session, 43201"
    })
    void whatCannotBeASessionIsRefused(String role, String session, String seconds) {
        HttpResponse<String> refused = assume(role, session, seconds);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(element(refused, "Code")).isEqualTo("ValidationError");
    }

    @Test
    void aKeyTellsItsAccount() {
        HttpResponse<String> key =
                sts.query("sts", Map.of("Action", "GetAccessKeyInfo", "AccessKeyId", "ASIA4444555566660000"));

        assertThat(element(key, "Account")).isEqualTo("444455556666");
    }

    @Test
    void anOperationThatIsNotHereIsNamed() {
        HttpResponse<String> refused = sts.query("sts", Map.of("Action", "GetFederationToken"));

        assertThat(element(refused, "Message")).startsWith("sts GetFederationToken is not served here");
    }
}

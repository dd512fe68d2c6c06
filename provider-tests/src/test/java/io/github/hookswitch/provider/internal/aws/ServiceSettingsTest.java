package io.github.hookswitch.provider.internal.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.identity.spi.AwsSessionCredentialsIdentity;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.chimesdkvoice.endpoints.ChimeSdkVoiceEndpointProvider;

class ServiceSettingsTest {
    private static final String OWN_ENDPOINT = "AWS_ENDPOINT_URL_CHIME_SDK_VOICE";
    private static final String ANY_ENDPOINT = "AWS_ENDPOINT_URL";
    private final Map<String, String> environment = new HashMap<>(Map.of(
            "AWS_REGION", "eu-west-2",
            "AWS_ACCESS_KEY_ID", "ASIAROLE",
            "AWS_SECRET_ACCESS_KEY", "s3cr3t",
            "AWS_SESSION_TOKEN", "t0ken"));

    @Test
    void theEndpointIsTheServicesOwnInTheRegion() {
        assertThat(settings().endpoint()).hasToString("https://voice-chime.eu-west-2.amazonaws.com");
        assertThat(settings().region()).isEqualTo("eu-west-2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "us-east-1",
                "us-west-2",
                "ca-central-1",
                "eu-central-1",
                "eu-west-1",
                "eu-west-2",
                "ap-northeast-1",
                "ap-northeast-2",
                "ap-southeast-1",
                "ap-southeast-2"
            })
    void theEndpointOfARegionIsTheOneThatTheSdkResolves(String region) {
        environment.put("AWS_REGION", region);

        assertThat(settings().endpoint())
                .isEqualTo(ChimeSdkVoiceEndpointProvider.defaultProvider()
                        .resolveEndpoint(parameters -> parameters.region(Region.of(region)))
                        .join()
                        .url());
    }

    @Test
    void anEndpointForEveryServiceIsUsed() {
        environment.put(ANY_ENDPOINT, "http://127.0.0.1:8080/");

        assertThat(settings().endpoint()).hasToString("http://127.0.0.1:8080");
    }

    @Test
    void anEndpointForThisServiceGoesBeforeTheOneForEveryService() {
        environment.put(ANY_ENDPOINT, "http://127.0.0.1:8080");
        environment.put(OWN_ENDPOINT, "http://127.0.0.1:9090");

        assertThat(settings().endpoint()).hasToString("http://127.0.0.1:9090");
    }

    @Test
    void anEmptyEndpointIsNone() {
        environment.put(OWN_ENDPOINT, "");

        assertThat(settings().endpoint()).hasHost("voice-chime.eu-west-2.amazonaws.com");
    }

    @Test
    void endpointsAreIgnoredIfThatIsSet() {
        environment.put(OWN_ENDPOINT, "http://127.0.0.1:9090");
        environment.put("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", "true");

        assertThat(settings().endpoint()).hasHost("voice-chime.eu-west-2.amazonaws.com");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "http://a b", "http:///path", "ftp://127.0.0.1"})
    void anEndpointThatIsNoUrlIsRefusedByName(String endpoint) {
        environment.put(OWN_ENDPOINT, endpoint);

        assertThatThrownBy(this::settings)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The variable AWS_ENDPOINT_URL_CHIME_SDK_VOICE is '" + endpoint
                        + "'; set it to a URL such as http://localhost:8080.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"AWS_REGION", "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"})
    void aMissingVariableIsNamed(String variable) {
        environment.remove(variable);

        assertThatThrownBy(this::settings)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("The variable " + variable + " is not set.");
    }

    @Test
    void theRolesCredentialsHaveASessionToken() {
        assertThat(settings().credentials())
                .isInstanceOfSatisfying(
                        AwsSessionCredentialsIdentity.class,
                        session -> assertThat(session.sessionToken()).isEqualTo("t0ken"));
    }

    @Test
    void credentialsWithoutASessionHaveNone() {
        environment.remove("AWS_SESSION_TOKEN");

        assertThat(settings().credentials()).isNotInstanceOf(AwsSessionCredentialsIdentity.class);
        assertThat(settings().credentials().accessKeyId()).isEqualTo("ASIAROLE");
    }

    @Test
    void settingsPrintNoCredentials() {
        assertThat(settings()).hasToString("https://voice-chime.eu-west-2.amazonaws.com in eu-west-2");
    }

    private ServiceSettings settings() {
        return ServiceSettings.of(environment);
    }
}

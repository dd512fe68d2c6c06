package io.github.hookswitch.provider.internal.aws;

import java.net.URI;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.AwsSessionCredentialsIdentity;

/**
 * Where a service is, and who calls it.
 *
 * @param endpoint the service's address, without a slash at its end
 * @param region the Region that requests are signed for
 * @param credentials who signs
 * @see <a href="https://docs.aws.amazon.com/sdkref/latest/guide/settings-reference.html">Settings of AWS SDKs</a>
 */
public record ServiceSettings(URI endpoint, String region, AwsCredentialsIdentity credentials) {
    private static final Set<String> SCHEMES = Set.of("http", "https");
    private static final String SERVICE_ENDPOINT = "AWS_ENDPOINT_URL_CHIME_SDK_VOICE";
    private static final String ENDPOINT = "AWS_ENDPOINT_URL";
    private static final String IGNORE_ENDPOINTS = "AWS_IGNORE_CONFIGURED_ENDPOINT_URLS";

    /**
     * The settings that every AWS SDK reads from a function's environment: {@code AWS_REGION}, the credentials of the
     * function's role, and, if one is set, another endpoint than the service's public one.
     *
     * @param environment the process's variables
     * @return the settings for Amazon Chime SDK Voice
     * @throws IllegalStateException if one is missing or unusable; the message names the variable
     */
    public static ServiceSettings of(Map<String, String> environment) {
        String region = required(environment, "AWS_REGION");
        return new ServiceSettings(endpoint(environment, region), region, credentials(environment));
    }

    private static URI endpoint(Map<String, String> environment, String region) {
        if (!"true".equalsIgnoreCase(environment.get(IGNORE_ENDPOINTS))) {
            for (String variable : new String[] {SERVICE_ENDPOINT, ENDPOINT}) {
                String url = environment.get(variable);
                if (url != null && !url.isEmpty()) {
                    return configured(variable, url);
                }
            }
        }
        return URI.create("https://voice-chime." + region + ".amazonaws.com");
    }

    private static URI configured(String variable, String url) {
        try {
            URI endpoint = URI.create(url.endsWith("/") ? url.substring(0, url.length() - 1) : url);
            if (endpoint.getHost() != null && SCHEMES.contains(endpoint.getScheme())) {
                return endpoint;
            }
        } catch (IllegalArgumentException e) {
            throw unusable(variable, url);
        }
        throw unusable(variable, url);
    }

    private static IllegalStateException unusable(String variable, String url) {
        return new IllegalStateException(
                "The variable " + variable + " is '" + url + "'; set it to a URL such as http://localhost:8080.");
    }

    private static AwsCredentialsIdentity credentials(Map<String, String> environment) {
        String id = required(environment, "AWS_ACCESS_KEY_ID");
        String secret = required(environment, "AWS_SECRET_ACCESS_KEY");
        String session = environment.get("AWS_SESSION_TOKEN");
        return session == null || session.isEmpty()
                ? AwsCredentialsIdentity.create(id, secret)
                : AwsSessionCredentialsIdentity.create(id, secret, session);
    }

    private static String required(Map<String, String> environment, String variable) {
        @Nullable String value = environment.get(variable);
        if (value == null || value.isEmpty()) {
            throw new IllegalStateException("The variable " + variable
                    + " is not set. Lambda sets it for every function; elsewhere set it as for any AWS SDK.");
        }
        return value;
    }

    /** Leaves the credentials out. */
    @Override
    public String toString() {
        return endpoint + " in " + region;
    }
}

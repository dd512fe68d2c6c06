package io.github.hookswitch.provider.internal.chime;

import java.time.Duration;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.providers.SystemSettingsRegionProvider;
import software.amazon.awssdk.services.chimesdkvoice.ChimeSdkVoiceClient;
import software.amazon.awssdk.services.chimesdkvoice.ChimeSdkVoiceClientBuilder;

/** Clients of Amazon Chime SDK Voice whose every call is one attempt, and ends in time. */
public final class VoiceClients {
    /** How long a call may take that states no shorter time. */
    static final Duration LONGEST_CALL = Duration.ofSeconds(30);

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

    private VoiceClients() {}

    /**
     * A client with the settings of the function's environment: {@code AWS_REGION}, the credentials of the function's role,
     * and, if the AWS SDK finds one there, another endpoint than the service's public one. Lambda gives each process its
     * credentials for good, so they are read once, and no other source is asked for them.
     *
     * @return the client
     * @throws software.amazon.awssdk.core.exception.SdkClientException if a variable is missing or unusable; the message
     *     names it
     */
    public static ChimeSdkVoiceClient ofEnvironment() {
        return builder()
                .region(new SystemSettingsRegionProvider().getRegion())
                .credentialsProvider(StaticCredentialsProvider.create(
                        EnvironmentVariableCredentialsProvider.create().resolveCredentials()))
                .build();
    }

    /**
     * A builder that lacks the Region and the credentials. No setting comes from a profile file: a
     * function has none. Whether a call
     * may be repeated is for its caller to know, so the SDK repeats none.
     *
     * @return the builder
     */
    public static ChimeSdkVoiceClientBuilder builder() {
        return ChimeSdkVoiceClient.builder()
                .httpClient(new InterruptibleHttpClient(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECT_TIMEOUT)
                        .socketTimeout(LONGEST_CALL)
                        .build()))
                .overrideConfiguration(settings -> settings.retryStrategy(AwsRetryStrategy.doNotRetry())
                        .apiCallTimeout(LONGEST_CALL)
                        .defaultProfileFile(ProfileFile.aggregator().build()));
    }
}

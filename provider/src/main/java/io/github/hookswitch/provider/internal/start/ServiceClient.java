package io.github.hookswitch.provider.internal.start;

import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.ServiceMetadata;
import software.amazon.awssdk.regions.providers.SystemSettingsRegionProvider;
import software.amazon.awssdk.services.chimesdkvoice.ChimeSdkVoiceClient;

/**
 * The client as Lambda needs it. The AWS SDK's environment variables configure it; what Lambda does not have, such as
 * profile files and the metadata of an instance, is not looked for, as each look costs time at a cold start.
 */
public final class ServiceClient {
    private ServiceClient() {}

    /**
     * Makes the client, and makes a call with it that never leaves the process. So the classes of a call are loaded
     * while Lambda initializes the function, when it has more of a processor than later.
     *
     * @return a client that is ready
     */
    public static ChimeSdkVoiceClient create() {
        Region region = new SystemSettingsRegionProvider().getRegion();
        // The SDK makes an object for each of its services here, a third of the time that the client takes.
        InBackground.run(() -> ServiceMetadata.of(ChimeSdkVoiceClient.SERVICE_METADATA_ID));
        RehearsedHttpClient http = new RehearsedHttpClient();
        ChimeSdkVoiceClient client = ChimeSdkVoiceClient.builder()
                .region(region)
                .credentialsProvider(EnvironmentVariableCredentialsProvider.create())
                .httpClient(http)
                .overrideConfiguration(override -> override.retryStrategy(RetryMode.STANDARD)
                        .defaultProfileFile(ProfileFile.aggregator().build()))
                .build();
        http.rehearse(() -> client.listPhoneNumbers(request -> {}));
        return client;
    }
}

package io.github.hookswitch.provider;

import io.github.hookswitch.local.chime.ChimeEmulator;
import io.github.hookswitch.provider.internal.chime.VoiceClients;
import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.chimesdkvoice.ChimeSdkVoiceClient;

/** The provider's own client, as a function sets it up, of a service on this machine. */
final class EmulatedService {
    private EmulatedService() {}

    static ChimeSdkVoiceClient of(ChimeEmulator chime) {
        return at(chime.endpoint());
    }

    static ChimeSdkVoiceClient at(URI endpoint) {
        return VoiceClients.builder()
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("AKIDTEST", "any")))
                .endpointOverride(endpoint)
                .overrideConfiguration(settings -> settings.addExecutionInterceptor(new TimeLimitRequired()))
                .build();
    }

    /** Fails every call that does not state the time it has: it would wait past the request's deadline. */
    private static final class TimeLimitRequired implements ExecutionInterceptor {
        @Override
        public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
            boolean limited = context.request()
                    .overrideConfiguration()
                    .flatMap(settings -> settings.apiCallTimeout())
                    .isPresent();
            if (!limited) {
                throw new AssertionError(context.request().getClass().getSimpleName() + " has no time limit");
            }
        }
    }
}

package io.github.hookswitch.provider;

import io.github.hookswitch.local.chime.ChimeEmulator;
import io.github.hookswitch.provider.internal.aws.RestApi;
import io.github.hookswitch.provider.internal.aws.ServiceSettings;
import io.github.hookswitch.provider.internal.chime.ChimeSdkVoice;
import java.util.Map;

/** The provider's own client of an emulated account, with the settings that a function gets. */
final class EmulatedService {
    private EmulatedService() {}

    static ChimeSdkVoice of(ChimeEmulator chime) {
        return new ChimeSdkVoice(new RestApi(ServiceSettings.of(Map.of(
                "AWS_REGION", "us-east-1",
                "AWS_ACCESS_KEY_ID", "AKIDTEST",
                "AWS_SECRET_ACCESS_KEY", "any",
                "AWS_ENDPOINT_URL_CHIME_SDK_VOICE", chime.endpoint().toString()))));
    }
}

package io.github.hookswitch.provider.settings;

import io.github.hookswitch.provider.internal.cfn.CustomResource;
import io.github.hookswitch.provider.internal.cfn.ResourceRequest;
import io.github.hookswitch.provider.internal.cfn.ResourceResult;
import io.github.hookswitch.provider.internal.chime.ServiceCalls;
import io.github.hookswitch.provider.internal.chime.ServiceId;
import io.github.hookswitch.provider.internal.wait.Deadline;
import io.github.hookswitch.provider.internal.wait.Retrier;
import java.util.Map;
import software.amazon.awssdk.services.chimesdkvoice.ChimeSdkVoiceClient;
import software.amazon.awssdk.services.chimesdkvoice.model.NotFoundException;

/**
 * Whether the SIP messages of a SIP media application are logged. Its physical id is the application's id: with another
 * application it becomes another resource, and CloudFormation then deletes the old one, which switches its logs off.
 *
 * @see <a href="https://docs.aws.amazon.com/chime-sdk/latest/APIReference/API_voice-chime_PutSipMediaApplicationLoggingConfiguration.html">
 *     PutSipMediaApplicationLoggingConfiguration</a>
 */
public final class MessageLoggingResource implements CustomResource {
    private static final String APPLICATION = "SipMediaApplicationId";

    private final ChimeSdkVoiceClient client;
    private final Retrier retrier;

    /**
     * The resource type.
     *
     * @param client the service
     * @param retrier repeats what failed for a transient cause
     */
    public MessageLoggingResource(ChimeSdkVoiceClient client, Retrier retrier) {
        this.client = client;
        this.retrier = retrier;
    }

    @Override
    public ResourceResult create(ResourceRequest request, Deadline deadline) {
        return put(request, deadline);
    }

    @Override
    public ResourceResult update(ResourceRequest request, Deadline deadline) {
        return put(request, deadline);
    }

    private ResourceResult put(ResourceRequest request, Deadline deadline) {
        String application = request.properties().required(APPLICATION);
        put(application, request.properties().flag("MessageLogs"), deadline);
        return new ResourceResult(application, Map.of(APPLICATION, application));
    }

    /** A creation that was never answered may have switched the logs on, so its application is looked up. */
    @Override
    public void delete(ResourceRequest request, Deadline deadline) {
        String id = request.physicalId();
        String application = ServiceId.matches(id) ? id : request.properties().optional(APPLICATION, "");
        if (application.isEmpty()) {
            return;
        }
        try {
            put(application, false, deadline);
        } catch (NotFoundException e) {
            // The application is gone, and its logs with it.
        }
    }

    private void put(String application, boolean enabled, Deadline deadline) {
        ServiceCalls calls = new ServiceCalls(client, retrier, deadline);
        calls.run(() -> client.putSipMediaApplicationLoggingConfiguration(put -> put.sipMediaApplicationId(application)
                .sipMediaApplicationLoggingConfiguration(
                        logging -> logging.enableSipMediaApplicationMessageLogs(enabled))
                .overrideConfiguration(calls.timeLimit())));
    }
}

package io.github.hookswitch.infra;

import io.github.hookswitch.infra.internal.ChimeResourceType;
import io.github.hookswitch.infra.internal.CustomResourceProvider;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awscdk.CfnResource;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.logs.LogGroup;
import software.constructs.Construct;

/** The switch for an application's message logs, a setting that CloudFormation's own type lacks. */
final class MessageLogs {
    private static final String LOG_GROUP_PREFIX = "/aws/ChimeSipMediaApplicationSipMessages/";

    private MessageLogs() {}

    static LogGroup create(
            SipMediaApplication application, SipMediaApplicationProps props, CustomResourceProvider provider) {
        String applicationId = application.getSipMediaApplicationId();
        LogGroup logGroup = LogGroup.Builder.create(application, "MessageLogGroup")
                .logGroupName(LOG_GROUP_PREFIX + applicationId)
                .retention(props.getMessageLogRetention())
                .removalPolicy(props.getMessageLogRemovalPolicy())
                .build();
        provider.allow(ChimeResourceType.MESSAGE_LOGS, List.of(application.getSipMediaApplicationArn()));
        provider.add(
                        new Construct(application, "MessageLogs"),
                        ChimeResourceType.MESSAGE_LOGS,
                        Map.of("SipMediaApplicationId", applicationId, "MessageLogs", "true"),
                        RemovalPolicy.DESTROY)
                // Otherwise the service creates the log group itself, which then keeps its events for ever.
                .addResourceDependency(
                        (CfnResource) Objects.requireNonNull(logGroup.getNode().getDefaultChild(), "log group"));
        return logGroup;
    }
}

package io.github.hookswitch.infra;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Resource;
import software.amazon.awscdk.ResourceProps;
import software.amazon.awscdk.Token;
import software.amazon.awscdk.interfaces.ResourceEnvironment;
import software.amazon.awscdk.interfaces.chime.SipMediaApplicationReference;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;
import software.amazon.awscdk.services.iam.Grant;
import software.amazon.awscdk.services.iam.GrantOnPrincipalOptions;
import software.amazon.awscdk.services.iam.IGrantable;
import software.amazon.awscdk.services.s3.IBucket;
import software.constructs.Construct;

/** What an owned and an imported application have in common: all of it follows from the ARN. */
abstract class SipMediaApplicationBase extends Resource implements ISipMediaApplication {
    private static final String HANDLER_NAMESPACE = "Hookswitch";
    private static final String ID_DIMENSION = "SipMediaApplicationId";

    SipMediaApplicationBase(Construct scope, String id, ResourceProps props) {
        super(scope, id, props);
    }

    @Override
    public SipMediaApplicationReference getSipMediaApplicationRef() {
        return SipMediaApplicationReference.builder()
                .sipMediaApplicationArn(getSipMediaApplicationArn())
                .build();
    }

    /** The Region, without asking the CDK again. */
    abstract String region();

    /** The account, without asking the CDK again. */
    abstract String account();

    @Override
    public Grant grantCreateCall(IGrantable grantee) {
        return grant(grantee, "CreateCallPolicy", "chime:CreateSipMediaApplicationCall");
    }

    @Override
    public Grant grantUpdateCall(IGrantable grantee) {
        return grant(grantee, "UpdateCallPolicy", "chime:UpdateSipMediaApplicationCall");
    }

    @Override
    public Grant grantRead(IGrantable grantee) {
        return grant(
                grantee,
                "ReadPolicy",
                "chime:GetSipMediaApplication",
                "chime:GetSipMediaApplicationLoggingConfiguration",
                "chime:ListTagsForResource");
    }

    @Override
    public Grant grantRecordings(IBucket bucket) {
        return BucketAccess.RECORDINGS.grant(this, bucket);
    }

    @Override
    public Grant grantPrompts(IBucket bucket) {
        return BucketAccess.PROMPTS.grant(this, bucket);
    }

    private Grant grant(IGrantable grantee, String policyId, String... actions) {
        return Grant.addToPrincipal(GrantOnPrincipalOptions.builder()
                .grantee(receiver(grantee, policyId))
                .actions(List.of(actions))
                .resourceArns(List.of(getSipMediaApplicationArn()))
                .build());
    }

    @Override
    public Metric metric(String metricName, MetricOptions options) {
        return metric(HANDLER_NAMESPACE, metricName, Map.of(ID_DIMENSION, getSipMediaApplicationId()), "Sum", options);
    }

    @Override
    public Metric metricCallDuration(MetricOptions options) {
        return metric(
                HANDLER_NAMESPACE,
                "CallDuration",
                Map.of(ID_DIMENSION, getSipMediaApplicationId()),
                "Average",
                options);
    }

    @Override
    public Metric metricAllActiveCalls(MetricOptions options) {
        return metric("AWS/ChimeVoiceConnector", "SmaActiveCallCount", Map.of("Region", region()), "Maximum", options);
    }

    private Metric metric(
            String namespace, String name, Map<String, String> dimensions, String statistic, MetricOptions options) {
        ResourceEnvironment environment = getEnv();
        Metric.Builder metric = Metric.Builder.create()
                .namespace(namespace)
                .metricName(name)
                .dimensionsMap(dimensions)
                .statistic(statistic);
        // Of the application, which an import may have elsewhere: the metric's own stack may be another.
        if (!Token.isUnresolved(environment.getRegion())) {
            metric.region(environment.getRegion());
        }
        if (!Token.isUnresolved(environment.getAccount())) {
            metric.account(environment.getAccount());
        }
        return metric.build().with(options);
    }

    /**
     * Returns where the grant's statement goes.
     *
     * @param grantee who gets the grant
     * @param policyId the id of a policy of the application's own, if it needs one
     * @return the grantee, or a policy that is attached to it
     */
    IGrantable receiver(IGrantable grantee, String policyId) {
        return grantee;
    }
}

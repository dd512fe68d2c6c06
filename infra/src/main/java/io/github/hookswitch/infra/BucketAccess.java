package io.github.hookswitch.infra;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Annotations;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.s3.IBucket;

/** What the service, acting for one application, may do in a bucket: said in the bucket's own policy. */
enum BucketAccess {
    /** {@code RecordAudio} and call recordings store their files. */
    RECORDINGS(List.of("s3:PutObject", "s3:PutObjectAcl")),

    /** {@code PlayAudio} and {@code PlayAudioAndGetDigits} fetch theirs. */
    PROMPTS(List.of("s3:GetObject"));

    @SuppressWarnings("ImmutableEnumChecker") // List.of cannot be changed
    private final List<String> actions;

    BucketAccess(List<String> actions) {
        this.actions = actions;
    }

    void grant(SipMediaApplicationBase application, IBucket bucket) {
        PolicyStatement statement = PolicyStatement.Builder.create()
                .principals(List.of(new ServicePrincipal(SipMediaApplication.SERVICE)))
                .actions(actions)
                .resources(List.of(bucket.arnForObjects("*")))
                .conditions(Map.of(
                        "StringEquals",
                        Map.of(
                                "aws:SourceAccount",
                                application.getEnv().getAccount(),
                                "aws:SourceArn",
                                application.getSipMediaApplicationArn())))
                .build();
        if (!Boolean.TRUE.equals(bucket.addToResourcePolicy(statement).getStatementAdded())) {
            Annotations.of(application)
                    .addWarningV2(
                            "hookswitch:bucketPolicyNotAdded",
                            "The bucket " + bucket.getNode().getPath() + " is imported, so its policy cannot be changed"
                                    + " here. Allow " + SipMediaApplication.SERVICE + " " + String.join(", ", actions)
                                    + " on its objects where the bucket is created.");
        }
    }
}

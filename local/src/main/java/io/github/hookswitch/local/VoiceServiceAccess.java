package io.github.hookswitch.local;

import io.github.hookswitch.local.internal.iam.ConditionCheck;
import io.github.hookswitch.local.internal.iam.ResourcePolicies;
import io.github.hookswitch.local.internal.iam.ServiceAccess;
import io.github.hookswitch.local.internal.s3.BucketInfo;
import io.github.hookswitch.local.internal.s3.S3Store;
import io.github.hookswitch.local.lambda.FunctionArn;
import io.github.hookswitch.simulator.call.ApplicationEndpoint;
import io.github.hookswitch.simulator.call.BucketAccess;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What the policies of buckets and keys let Amazon Chime SDK Voice do with prompts and recordings. Buckets that are not here
 * are nobody's, and it may use them.
 */
final class VoiceServiceAccess implements BucketAccess {
    private static final String PRINCIPAL = "voiceconnector.chime.amazonaws.com";

    private final S3Store buckets;
    private final ResourcePolicies policies;
    private final ServiceAccess access;
    private final Consumer<String> warnings;

    VoiceServiceAccess(
            S3Store buckets, ResourcePolicies policies, ConditionCheck conditions, Consumer<String> warnings) {
        this.buckets = buckets;
        this.policies = policies;
        this.access = new ServiceAccess(policies, conditions);
        this.warnings = warnings;
    }

    @Override
    public @Nullable String readRefusal(ApplicationEndpoint application, String bucketName, String key) {
        return refusal(application, bucketName, key, "s3:GetObject", "kms:Decrypt");
    }

    @Override
    public @Nullable String writeRefusal(ApplicationEndpoint application, String bucketName, String key) {
        return refusal(application, bucketName, key, "s3:PutObject", "kms:GenerateDataKey");
    }

    private @Nullable String refusal(
            ApplicationEndpoint application, String bucketName, String key, String action, String keyAction) {
        if (!buckets.hasBucket(bucketName)) {
            return null;
        }
        String object = "arn:aws:s3:::" + bucketName + "/" + key;
        if (!allows(application, action, object)) {
            return refused(action, object, "the policy of the bucket");
        }
        String encryption = buckets.bucket(bucketName)
                .flatMap(bucket -> buckets.encryptionKey(bucketName).map(id -> keyArn(bucket, id)))
                .orElse("");
        // The key of another account, or of the service, is not here to be asked.
        return policies.of(encryption).isEmpty() || allows(application, keyAction, encryption)
                ? null
                : refused(keyAction, encryption, "the policy of the key with which the bucket is encrypted");
    }

    private static String keyArn(BucketInfo bucket, String idOrArn) {
        return idOrArn.contains(":")
                ? idOrArn
                : "arn:aws:kms:" + bucket.region() + ":" + bucket.account() + ":key/" + idOrArn;
    }

    private boolean allows(ApplicationEndpoint application, String action, String resource) {
        String account = FunctionArn.parse(application.functionArn()).account();
        String applicationArn = "arn:aws:chime:" + application.awsRegion() + ":" + account + ":sma/"
                + application.sipMediaApplicationId();
        return access.allows(PRINCIPAL, account, applicationArn, action, resource);
    }

    private String refused(String action, String resource, String whose) {
        String refusal = "AccessDenied: " + PRINCIPAL + " is not authorized to perform: " + action + " on resource: "
                + resource + " because " + whose + " does not allow it";
        warnings.accept(refusal);
        return refusal;
    }
}

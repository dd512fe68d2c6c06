package io.github.hookswitch.infra;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.Annotations;
import software.amazon.awscdk.Token;
import software.amazon.awscdk.services.iam.Grant;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.kms.IKey;
import software.amazon.awscdk.services.s3.IBucket;

/** What the service, acting for one application, may do in a bucket: said in the policies of the bucket and of its key. */
enum BucketAccess {
    /** {@code RecordAudio} and call recordings store their files. */
    RECORDINGS(List.of("s3:PutObject", "s3:PutObjectAcl"), List.of("kms:Decrypt", "kms:GenerateDataKey")),

    /** {@code PlayAudio} and {@code PlayAudioAndGetDigits} fetch theirs. */
    PROMPTS(List.of("s3:GetObject"), List.of("kms:Decrypt"));

    private static final ServicePrincipal SERVICE = new ServicePrincipal(SipMediaApplication.SERVICE);

    @SuppressWarnings("ImmutableEnumChecker") // List.of cannot be changed
    private final List<String> actions;

    @SuppressWarnings("ImmutableEnumChecker") // List.of cannot be changed
    private final List<String> keyActions;

    BucketAccess(List<String> actions, List<String> keyActions) {
        this.actions = actions;
        this.keyActions = keyActions;
    }

    Grant grant(SipMediaApplicationBase application, IBucket bucket) {
        refuseOtherAccount(application, bucket);
        // A policy names the application if that makes nothing wait for its own end: the stack of the application often
        // refers to a bucket of another stack already.
        boolean names = !(application instanceof SipMediaApplication)
                || bucket.getStack().equals(application.getStack());
        PolicyStatement statement = statement(application, actions, bucket.arnForObjects("*"), names);
        Grant grant = ResourcePolicyGrant.grant(SERVICE, statement, bucket, bucket.addToResourcePolicy(statement));
        IKey key = bucket.getEncryptionKey();
        Grant keyGrant = key == null ? null : grantKey(application, key);
        warn(application, bucket, grant, key, keyGrant);
        if (keyGrant == null || !isAdded(grant)) {
            return grant;
        }
        // One of two is not enough, so that assertSuccess() notices.
        return isAdded(keyGrant) ? grant.combine(keyGrant) : keyGrant;
    }

    /**
     * A key waits for what its policy names, and the function behind the application waits for the key as soon as it may
     * read the bucket or knows the bucket's name. So the key's policy names the account's applications in the Region.
     */
    private Grant grantKey(SipMediaApplicationBase application, IKey key) {
        PolicyStatement statement =
                statement(application, keyActions, "*", !(application instanceof SipMediaApplication));
        // An imported key is asked whether it takes the statement, instead of failing.
        return ResourcePolicyGrant.grant(SERVICE, statement, key, key.addToResourcePolicy(statement, true));
    }

    private static PolicyStatement statement(
            SipMediaApplicationBase application, List<String> actions, String resource, boolean namesApplication) {
        return PolicyStatement.Builder.create()
                .principals(List.of(SERVICE))
                .actions(actions)
                .resources(List.of(resource))
                .conditions(namesApplication ? thisApplication(application) : applicationsBeside(application))
                .build();
    }

    private static Map<String, Object> thisApplication(SipMediaApplicationBase application) {
        // Sorted, here and below, so that each synthesis writes the same template.
        return Map.of(
                "StringEquals",
                new TreeMap<>(Map.of(
                        "aws:SourceAccount",
                        application.account(),
                        "aws:SourceArn",
                        application.getSipMediaApplicationArn())));
    }

    private static Map<String, Object> applicationsBeside(SipMediaApplicationBase application) {
        String arns = "arn:aws:chime:" + application.region() + ":" + application.account() + ":sma/*";
        return new TreeMap<>(Map.of(
                "StringEquals",
                Map.of("aws:SourceAccount", application.account()),
                "ArnLike",
                Map.of("aws:SourceArn", arns)));
    }

    private static boolean isAdded(Grant grant) {
        return Boolean.TRUE.equals(grant.getSuccess());
    }

    private static void refuseOtherAccount(SipMediaApplicationBase application, IBucket bucket) {
        String account = application.account();
        String other = bucket.getEnv().getAccount();
        if (!other.equals(account) && !Token.isUnresolved(other) && !Token.isUnresolved(account)) {
            throw new IllegalArgumentException("'bucket' is " + bucket.getNode().getPath() + " in the account " + other
                    + ", but " + application.getNode().getPath() + " is in " + account
                    + ", and the service uses buckets"
                    + " of the application's own account only. Take a bucket of the account " + account + ".");
        }
    }

    private void warn(
            SipMediaApplicationBase application,
            IBucket bucket,
            Grant grant,
            @Nullable IKey key,
            @Nullable Grant keyGrant) {
        if (!isAdded(grant)) {
            warn(application, "bucketPolicyNotAdded", "bucket", bucket.getNode().getPath(), actions, "on its objects ");
        }
        if (key != null && keyGrant != null && !isAdded(keyGrant)) {
            warn(application, "keyPolicyNotAdded", "key", key.getNode().getPath(), keyActions, "");
        }
    }

    private static void warn(
            SipMediaApplicationBase application,
            String id,
            String thing,
            String path,
            List<String> actions,
            String where) {
        Annotations.of(application)
                .addWarningV2(
                        "hookswitch:" + id,
                        "The " + thing + " " + path + " is imported, so its policy cannot be changed here. Allow "
                                + SipMediaApplication.SERVICE + " " + String.join(", ", actions) + " " + where
                                + "where the " + thing + " is created.");
    }
}

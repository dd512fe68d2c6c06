package io.github.hookswitch.local;

import io.github.hookswitch.local.internal.iam.PolicyDocument;
import io.github.hookswitch.local.internal.iam.ResourcePolicies;
import io.github.hookswitch.local.internal.s3.BucketInfo;
import io.github.hookswitch.local.internal.s3.BucketSetting;
import io.github.hookswitch.local.internal.s3.S3Store;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the buckets and keys that are here say of who may use them.
 *
 * @param buckets the buckets
 * @param keys the keys
 */
record StackResourcePolicies(S3Store buckets, KeyResource keys) implements ResourcePolicies {
    private static final Pattern BUCKET = Pattern.compile("arn:aws:s3:::([^/]+)(?:/.*)?", Pattern.DOTALL);
    private static final Pattern OWNED = Pattern.compile("arn:aws:[^:]+:[^:]*:(\\d{12}):.*", Pattern.DOTALL);

    @Override
    public Optional<PolicyDocument> of(String resource) {
        if (resource.startsWith("arn:aws:kms:")) {
            return keys.policy(resource);
        }
        return bucket(resource)
                .flatMap(name -> buckets.setting(name, BucketSetting.POLICY))
                .map(PolicyDocument::parse);
    }

    @Override
    public Optional<String> owner(String resource) {
        Matcher owned = OWNED.matcher(resource);
        return owned.matches()
                ? Optional.of(owned.group(1))
                : bucket(resource).flatMap(buckets::bucket).map(BucketInfo::account);
    }

    static Optional<String> bucket(String resource) {
        Matcher bucket = BUCKET.matcher(resource);
        return bucket.matches() ? Optional.of(bucket.group(1)) : Optional.empty();
    }
}

package io.github.hookswitch.local.internal.iam;

import java.util.Optional;

/** The policies that resources have of their own, such as buckets and keys. */
public interface ResourcePolicies {

    /**
     * A resource's policy.
     *
     * @param resource its ARN, or that of something in it
     * @return the policy; empty if it has none
     */
    Optional<PolicyDocument> of(String resource);

    /**
     * A resource's owner.
     *
     * @param resource its ARN, or that of something in it
     * @return the account; empty if it is not known
     */
    Optional<String> owner(String resource);
}

package io.github.hookswitch.local.internal.gateway;

/** Decides what a caller may do. */
@FunctionalInterface
public interface Access {

    /**
     * Lets everybody do everything.
     *
     * @return such access
     */
    static Access all() {
        return (caller, action, resource) -> {};
    }

    /**
     * Refuses what the caller's policies do not allow.
     *
     * @param caller who asks
     * @param action such as {@code chime:CreateSipMediaApplicationCall}
     * @param resource the ARN it acts on, or {@code *}
     * @throws AwsException {@code AccessDenied} with the action and the resource in its text
     */
    void require(AwsCaller caller, String action, String resource);
}

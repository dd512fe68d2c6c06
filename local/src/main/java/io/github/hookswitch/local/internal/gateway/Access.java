package io.github.hookswitch.local.internal.gateway;

/** Decides what a caller may do. */
@FunctionalInterface
public interface Access {
    /** The HTTP status of a refusal. */
    int FORBIDDEN = 403;

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

    /**
     * Refuses what not everybody may do.
     *
     * @param action such as {@code s3:GetObject}
     * @param resource the ARN it acts on
     * @throws AwsException {@code AccessDenied} unless the resource is public
     */
    default void requirePublic(String action, String resource) {
        throw new AwsException(
                FORBIDDEN,
                "AccessDenied",
                "Access Denied. The request is not signed, and no policy allows everybody the action " + action + " on "
                        + resource + ": give the program any access key, such as that of 'hookswitch env'");
    }
}

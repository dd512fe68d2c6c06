package io.github.hookswitch.local.chime;

/** Decides whether the sender of a request may do what it asks for. */
@FunctionalInterface
public interface ChimeAccess {

    /**
     * Lets everybody do everything.
     *
     * @return such access
     */
    static ChimeAccess all() {
        return (request, action, resourceArn) -> {};
    }

    /**
     * Refuses what the sender's policies do not allow.
     *
     * @param request the request
     * @param action such as {@code chime:CreateSipRule}
     * @param resourceArn what it acts on, or {@code *}
     * @throws ChimeServiceException {@link ChimeServiceException#accessDenied} with the action and the resource in its text
     */
    void require(ChimeRequest request, String action, String resourceArn);
}

package io.github.hookswitch.provider.internal.cfn;

import io.github.hookswitch.provider.internal.wait.Deadline;

/**
 * One type of custom resource. All state is local to a request: an instance serves many. Each method may be called again
 * with the same request, because CloudFormation and Lambda repeat them.
 */
public interface CustomResource {

    /**
     * Makes the resource, or finds the one that an earlier attempt made.
     *
     * @param request the request
     * @param deadline when to be done, including any undoing
     * @return the resource
     * @throws Failure if it cannot be done; nothing is left behind, or the Reason says what
     */
    ResourceResult create(ResourceRequest request, Deadline deadline);

    /**
     * Changes the resource.
     *
     * @param request the request
     * @param deadline when to be done
     * @return the resource, with a new physical id if it had to be replaced
     * @throws Failure if it cannot be done
     */
    ResourceResult update(ResourceRequest request, Deadline deadline);

    /**
     * Removes the resource; one that is gone already is fine.
     *
     * @param request the request
     * @param deadline when to be done
     * @throws Failure if it cannot be done
     */
    void delete(ResourceRequest request, Deadline deadline);

    /**
     * Notes that CloudFormation has the answer to a creation or an update that succeeded, so that the resource is a
     * stack's from now on. Not called if the answer could not be handed over.
     *
     * @param request the request
     * @param physicalId the resource's physical id, as it was answered
     * @param deadline when to be done
     */
    default void answered(ResourceRequest request, String physicalId, Deadline deadline) {}
}

package io.github.hookswitch.local.deployment;

/**
 * Is told of the resources of a type, whoever creates them: for what else a resource does here than to have an id. What a
 * method throws is the reason for which the resource fails.
 */
public interface ResourceObserver {

    /**
     * A resource was created, or changed, back by a rollback too.
     *
     * @param request what it is now, with all functions resolved
     * @param state its physical id and attributes
     */
    void exists(ResourceRequest request, ResourceState state);

    /**
     * A resource is about to be deleted.
     *
     * @param request what it is, with all functions resolved
     * @param state its physical id and attributes
     */
    void ends(ResourceRequest request, ResourceState state);
}

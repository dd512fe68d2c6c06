package io.github.hookswitch.local.deployment;

/**
 * How the resources of one type are created, updated and deleted. Whatever a method throws is the failure's reason; a
 * {@link ResourceFailedException} can also say that something was created before the failure.
 */
public interface ResourceType {

    /**
     * Creates a resource.
     *
     * @param request what to create, with all functions resolved
     * @return its physical id and attributes
     * @throws InterruptedException if the deployment is interrupted
     */
    ResourceState create(ResourceRequest request) throws InterruptedException;

    /**
     * Updates a resource. A result with another physical id means that a replacement was created: the old one is
     * deleted once the whole stack is updated. An update that throws must leave the resource as it was.
     *
     * @param request what the resource should be, with all functions resolved
     * @param oldProperties the properties it has
     * @param old the resource as it is
     * @return its physical id and attributes
     * @throws InterruptedException if the deployment is interrupted
     */
    ResourceState update(ResourceRequest request, JsonObject oldProperties, ResourceState old)
            throws InterruptedException;

    /**
     * Deletes a resource.
     *
     * @param request the resource, with the properties it has
     * @param state the resource as it is
     * @throws InterruptedException if the deployment is interrupted
     */
    void delete(ResourceRequest request, ResourceState state) throws InterruptedException;

    /**
     * Whether work on a resource of this type waits for something else, so that other resources are worked on meanwhile.
     *
     * @return false unless a type says otherwise; then its methods are called by several threads at a time
     */
    default boolean waits() {
        return false;
    }

    /**
     * Brings back what stands behind a resource, after a restart with the state of the run before. What the resource's
     * service keeps by itself is there already.
     *
     * @param request the resource as it was
     * @param state what {@link #create} or {@link #update} returned
     */
    default void restore(ResourceRequest request, ResourceState state) {
        // Behind most resources there is nothing, or their service has kept it.
    }
}

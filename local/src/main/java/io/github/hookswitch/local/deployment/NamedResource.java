package io.github.hookswitch.local.deployment;

/** A resource type whose names are taken once only. */
final class NamedResource implements ResourceType {
    private final ResourceType type;
    private final PhysicalNames names;

    NamedResource(ResourceType type, PhysicalNames names) {
        this.type = type;
        this.names = names;
    }

    @Override
    public boolean waits() {
        return type.waits();
    }

    @Override
    public ResourceState create(ResourceRequest request) throws InterruptedException {
        names.reserve(request);
        return named(request, () -> type.create(request));
    }

    @Override
    public ResourceState update(ResourceRequest request, JsonObject oldProperties, ResourceState old)
            throws InterruptedException {
        ResourceRequest before =
                new ResourceRequest(request.stack(), request.logicalId(), request.type(), oldProperties);
        boolean renamed = !PhysicalName.of(request).equals(PhysicalName.of(before));
        if (!renamed) {
            return type.update(request, oldProperties, old);
        }
        names.reserve(request);
        return named(request, () -> type.update(request, oldProperties, old));
    }

    /** A name stays reserved only for a resource that there is. */
    private ResourceState named(ResourceRequest request, Work work) throws InterruptedException {
        boolean done = false;
        try {
            ResourceState state = work.run();
            names.take(request, state);
            done = true;
            return state;
        } catch (ResourceFailedException failure) {
            done = failure.physicalId().isPresent();
            throw failure;
        } finally {
            if (!done) {
                names.free(request);
            }
        }
    }

    @Override
    public void restore(ResourceRequest request, ResourceState state) {
        names.reserve(request);
        names.take(request, state);
        type.restore(request, state);
    }

    private interface Work {
        ResourceState run() throws InterruptedException;
    }

    @Override
    public void delete(ResourceRequest request, ResourceState state) throws InterruptedException {
        type.delete(request, state);
        names.free(request);
    }
}

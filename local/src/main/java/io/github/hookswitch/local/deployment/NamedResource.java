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
    public ResourceState create(ResourceRequest request) throws InterruptedException {
        names.requireFree(request);
        ResourceState state = type.create(request);
        names.take(request, state);
        return state;
    }

    @Override
    public ResourceState update(ResourceRequest request, JsonObject oldProperties, ResourceState old)
            throws InterruptedException {
        ResourceRequest before =
                new ResourceRequest(request.stack(), request.logicalId(), request.type(), oldProperties);
        boolean renamed = !PhysicalName.of(request).equals(PhysicalName.of(before));
        if (renamed) {
            names.requireFree(request);
        }
        ResourceState state = type.update(request, oldProperties, old);
        if (renamed) {
            names.take(request, state);
        }
        return state;
    }

    @Override
    public void delete(ResourceRequest request, ResourceState state) throws InterruptedException {
        type.delete(request, state);
        names.free(request);
    }
}

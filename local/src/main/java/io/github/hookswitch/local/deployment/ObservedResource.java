package io.github.hookswitch.local.deployment;

/** A resource type of whose resources somebody is told. */
final class ObservedResource implements ResourceType {
    private final ResourceType type;
    private final ResourceObserver observer;

    ObservedResource(ResourceType type, ResourceObserver observer) {
        this.type = type;
        this.observer = observer;
    }

    @Override
    public boolean waits() {
        return type.waits();
    }

    @Override
    public ResourceState create(ResourceRequest request) throws InterruptedException {
        ResourceState state = type.create(request);
        observer.exists(request, state);
        return state;
    }

    @Override
    public ResourceState update(ResourceRequest request, JsonObject oldProperties, ResourceState old)
            throws InterruptedException {
        ResourceState state = type.update(request, oldProperties, old);
        observer.exists(request, state);
        return state;
    }

    @Override
    public void restore(ResourceRequest request, ResourceState state) {
        type.restore(request, state);
        observer.exists(request, state);
    }

    @Override
    public void delete(ResourceRequest request, ResourceState state) throws InterruptedException {
        observer.ends(request, state);
        type.delete(request, state);
    }
}

package io.github.hookswitch.local.deployment;

/** A resource type that a caller registers. */
final class NoteType implements ResourceType {
    @Override
    public ResourceState create(ResourceRequest request) {
        return ResourceState.of("note-1").with("Text", request.required("Text"));
    }

    @Override
    public ResourceState update(ResourceRequest request, JsonObject oldProperties, ResourceState old) {
        return create(request);
    }

    @Override
    public void delete(ResourceRequest request, ResourceState state) {
        // Nothing is kept anywhere.
    }
}

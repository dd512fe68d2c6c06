package io.github.hookswitch.local.deployment;

import java.time.Instant;
import java.util.Optional;

/** Deletes single resources, or leaves them in place, with the events of either. */
final class ResourceDeletion {
    private final Stack stack;
    private final ResourceTypes types;

    ResourceDeletion(Stack stack, ResourceTypes types) {
        this.stack = stack;
        this.types = types;
    }

    /** Deletes a resource. Empty: it is gone; otherwise why it is not. */
    Optional<String> delete(LiveResource resource) throws InterruptedException {
        TemplateResource definition = resource.definition();
        String physicalId = resource.state().physicalId();
        Instant start = stack.events().begins(definition, ResourceStatus.DELETE_IN_PROGRESS, physicalId);
        try {
            types.of(definition).delete(stack.request(resource), resource.state());
        } catch (RuntimeException cause) {
            String reason = Failures.reason(cause);
            stack.events().ends(start, definition, ResourceStatus.DELETE_FAILED, physicalId, reason);
            return Optional.of(definition.constructPath() + ": " + reason);
        }
        stack.events().ends(start, definition, ResourceStatus.DELETE_COMPLETE, physicalId, null);
        return Optional.empty();
    }

    void skip(LiveResource resource) {
        types.names().retain(stack.request(resource));
        stack.events()
                .begins(
                        resource.definition(),
                        ResourceStatus.DELETE_SKIPPED,
                        resource.state().physicalId());
    }
}

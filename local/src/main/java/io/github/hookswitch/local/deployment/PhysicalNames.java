package io.github.hookswitch.local.deployment;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The names that are taken, as the services behind CloudFormation know them: by the resources of all stacks, and by those
 * that left a stack and were retained.
 */
final class PhysicalNames {
    private final Map<PhysicalName, Owner> owners = new HashMap<>();

    /** The stack that has a name, null for a resource that no stack has any more. */
    private record Owner(@Nullable String stackId) {}

    /**
     * Takes the name of a resource that is about to be created.
     *
     * @throws ResourceFailedException in CloudFormation's words if its template gives it a name that is taken
     */
    synchronized void reserve(ResourceRequest request) {
        Optional<PhysicalName> name = PhysicalName.of(request);
        Owner owner = name.map(owners::get).orElse(null);
        if (name.isEmpty()) {
            return;
        }
        if (owner == null) {
            owners.put(name.get(), new Owner(request.stack().stackId()));
            return;
        }
        if (owner.stackId() != null) {
            throw new ResourceFailedException(name.get().value() + " already exists in stack " + owner.stackId());
        }
        throw new ResourceFailedException("Resource handler returned message: \"Resource of type '" + request.type()
                + "' with identifier '" + name.get().identifier() + "' already exists.\" (RequestToken: "
                + UUID.randomUUID() + ", HandlerErrorCode: AlreadyExists)");
    }

    /** Keeps the name of a resource that was created, unless the service names such resources itself. */
    synchronized void take(ResourceRequest request, ResourceState state) {
        PhysicalName.of(request).filter(name -> !name.isIn(state.physicalId())).ifPresent(owners::remove);
    }

    /** A resource stays and its stack has it no more. */
    synchronized void retain(ResourceRequest request) {
        PhysicalName.of(request).ifPresent(name -> owners.computeIfPresent(name, (taken, owner) -> new Owner(null)));
    }

    /** A resource is gone. */
    synchronized void free(ResourceRequest request) {
        PhysicalName.of(request).ifPresent(owners::remove);
    }
}

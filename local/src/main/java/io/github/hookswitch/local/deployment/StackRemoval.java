package io.github.hookswitch.local.deployment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Deletes a stack's resources in the reverse order of their creation, for a deletion and for a rollback. A resource
 * that others still need, because those could not be deleted, is left alone.
 */
final class StackRemoval {
    private final Stack stack;
    private final ResourceDeletion deletion;
    private final boolean rollback;
    private final List<DeployedResource> retained = new ArrayList<>();
    private @Nullable String failure;

    StackRemoval(Stack stack, ResourceTypes types, boolean rollback) {
        this.stack = stack;
        this.deletion = new ResourceDeletion(stack, types);
        this.rollback = rollback;
    }

    void run() throws InterruptedException {
        List<LiveResource> order = new ArrayList<>(stack.resources().values());
        Collections.reverse(order);
        for (LiveResource resource : order) {
            if (retains(resource)) {
                retain(resource);
            } else if (!needed(resource)) {
                delete(resource);
            }
        }
    }

    List<DeployedResource> retained() {
        return retained;
    }

    /** The reason of the first failure; null if all went well. */
    @Nullable
    String failure() {
        return failure;
    }

    private boolean retains(LiveResource resource) {
        return switch (resource.definition().deletionPolicy()) {
            case "Retain" -> true;
            case "RetainExceptOnCreate" -> !rollback;
            default -> false;
        };
    }

    private boolean needed(LiveResource resource) {
        String logicalId = resource.definition().logicalId();
        return stack.resources().values().stream()
                .anyMatch(other -> other.dependencies().contains(logicalId));
    }

    private void retain(LiveResource resource) {
        deletion.skip(resource);
        retained.add(resource.deployed());
        stack.resources().remove(resource.definition().logicalId());
    }

    private void delete(LiveResource resource) throws InterruptedException {
        Optional<String> problem = deletion.delete(resource);
        if (problem.isEmpty()) {
            stack.resources().remove(resource.definition().logicalId());
        } else if (failure == null) {
            failure = problem.get();
        }
    }
}

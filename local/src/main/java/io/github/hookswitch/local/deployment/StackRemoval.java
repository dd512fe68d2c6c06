package io.github.hookswitch.local.deployment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Deletes a stack's resources in the reverse order of their creation, for a deletion and for a rollback. A resource
 * that others still need, because those could not be deleted, is left alone.
 */
final class StackRemoval {
    private final Stack stack;
    private final ResourceTypes types;
    private final ResourceDeletion deletion;
    private final ResourceRun run;
    private final Kind kind;
    private final Set<String> alsoRetained;
    private final List<DeployedResource> retained = Collections.synchronizedList(new ArrayList<>());
    private final Set<String> failed = Collections.synchronizedSet(new TreeSet<>());
    private volatile @Nullable String failure;

    /** Why resources are deleted, which decides what stays. */
    enum Kind {
        /** The stack is deleted. */
        DELETION,
        /** The creation is undone. */
        ROLLBACK
    }

    StackRemoval(Stack stack, ResourceTypes types, ResourceRun run, Kind kind) {
        this(stack, types, run, kind, Set.of());
    }

    /** A removal that leaves some resources in place whatever their policy. */
    StackRemoval(Stack stack, ResourceTypes types, ResourceRun run, Kind kind, Set<String> alsoRetained) {
        this.stack = stack;
        this.types = types;
        this.deletion = new ResourceDeletion(stack, types);
        this.run = run;
        this.kind = kind;
        this.alsoRetained = Set.copyOf(alsoRetained);
    }

    void run() throws InterruptedException {
        Map<String, LiveResource> resources = new LinkedHashMap<>();
        Map<String, Set<String>> dependents = new LinkedHashMap<>();
        List<LiveResource> order = stack.live();
        Collections.reverse(order);
        for (LiveResource resource : order) {
            String id = resource.definition().logicalId();
            resources.put(id, resource);
            resource.dependencies()
                    .forEach(needed -> dependents
                            .computeIfAbsent(needed, key -> new LinkedHashSet<>())
                            .add(id));
        }
        run.run(
                resources.keySet(),
                dependents,
                id -> types.of(live(resources, id).definition()).waits(),
                id -> remove(live(resources, id)));
    }

    private static LiveResource live(Map<String, LiveResource> resources, String id) {
        LiveResource resource = resources.get(id);
        if (resource == null) {
            throw new IllegalStateException(id);
        }
        return resource;
    }

    private void remove(LiveResource resource) throws InterruptedException {
        if (retains(resource)) {
            retain(resource);
        } else if (!needed(resource)) {
            delete(resource);
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

    /** What the stack's event says; null if all went well. */
    @Nullable
    String told() {
        return failure == null ? null : Failures.told("delete", failed, failure);
    }

    private boolean retains(LiveResource resource) {
        return alsoRetained.contains(resource.definition().logicalId())
                || switch (resource.definition().deletionPolicy()) {
                    case "Retain" -> true;
                    case "RetainExceptOnCreate" -> kind == Kind.DELETION;
                    default -> false;
                };
    }

    private boolean needed(LiveResource resource) {
        String logicalId = resource.definition().logicalId();
        return stack.live().stream().anyMatch(other -> other.dependencies().contains(logicalId));
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
        } else {
            failed.add(resource.definition().logicalId());
            if (failure == null) {
                failure = problem.get();
            }
        }
    }
}

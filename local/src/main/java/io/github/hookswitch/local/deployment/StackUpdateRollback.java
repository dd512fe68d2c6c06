package io.github.hookswitch.local.deployment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Undoes a failed update. Custom resources and those updated in place are updated back; of other replaced resources the
 * old one is still there, so only the new one goes. Then what the update created is deleted.
 */
final class StackUpdateRollback {
    private final Stack before;
    private final Stack next;
    private final ResourceTypes types;
    private final Map<String, LiveResource> attempted;
    private final CreationOrder order;
    private final List<LiveResource> superfluous = new ArrayList<>();
    private final List<DeployedResource> retained = new ArrayList<>();
    private final Set<String> failed = new TreeSet<>();
    private @Nullable String failure;

    StackUpdateRollback(
            Stack before, Stack next, ResourceTypes types, Map<String, LiveResource> attempted, CreationOrder order) {
        this.before = before;
        this.next = next;
        this.types = types;
        this.attempted = attempted;
        this.order = order;
    }

    StackResult run(String reason) throws InterruptedException {
        return run(reason, Set.of());
    }

    /** Undoes what can be undone; can be called again to undo the rest, and with what is to be left as it is. */
    StackResult run(String reason, Set<String> skipped) throws InterruptedException {
        failure = null;
        failed.clear();
        superfluous.clear();
        List<LiveResource> updated = new ArrayList<>(attempted.values());
        Collections.reverse(updated);
        for (LiveResource now : updated) {
            LiveResource old = before.resources().get(now.definition().logicalId());
            if (old != null && !skipped.contains(old.definition().logicalId())) {
                restore(old, now);
            }
        }
        next.live().stream()
                .filter(resource ->
                        !before.resources().containsKey(resource.definition().logicalId()))
                .forEach(superfluous::add);
        deleteSuperfluous();
        ResourceStatus status =
                failure == null ? ResourceStatus.UPDATE_ROLLBACK_COMPLETE : ResourceStatus.UPDATE_ROLLBACK_FAILED;
        before.events().stack(status, failure == null ? null : Failures.told("update", failed, failure));
        return before.result(status, retained, reason);
    }

    /** What the stack holds when all is undone. */
    Stack restored() {
        return before;
    }

    private void restore(LiveResource old, LiveResource now) throws InterruptedException {
        boolean inPlace = old.state().physicalId().equals(now.state().physicalId());
        if (!inPlace && !old.definition().custom()) {
            superfluous.add(now);
            return;
        }
        TemplateResource definition = old.definition();
        String physicalId = now.state().physicalId();
        Instant start = before.events().begins(definition, ResourceStatus.UPDATE_IN_PROGRESS, physicalId);
        try {
            ResourceState state =
                    types.of(definition).update(before.request(old), JsonObject.of(now.properties()), now.state());
            before.resources()
                    .put(
                            definition.logicalId(),
                            new LiveResource(definition, old.properties(), state, old.dependencies()));
            before.events().ends(start, definition, ResourceStatus.UPDATE_COMPLETE, state.physicalId(), null);
            attempted.remove(definition.logicalId());
            if (!state.physicalId().equals(physicalId)) {
                superfluous.add(now);
            }
        } catch (RuntimeException cause) {
            String reason = Failures.reason(cause);
            before.events().ends(start, definition, ResourceStatus.UPDATE_FAILED, physicalId, reason);
            fail(definition, definition.constructPath() + ": " + reason);
        }
    }

    private void deleteSuperfluous() throws InterruptedException {
        ResourceDeletion deletion = new ResourceDeletion(next, types);
        List<TemplateResource> created = order.resources();
        superfluous.sort(Comparator.comparing((LiveResource one) -> created.indexOf(one.definition()))
                .reversed());
        for (LiveResource resource : superfluous) {
            if (resource.definition().deletionPolicy().equals("Retain")) {
                deletion.skip(resource);
                retained.add(resource.deployed());
                continue;
            }
            Optional<String> problem = deletion.delete(resource);
            if (problem.isPresent()) {
                fail(resource.definition(), problem.get());
            } else {
                next.resources().remove(resource.definition().logicalId());
                attempted.remove(resource.definition().logicalId());
            }
        }
    }

    private void fail(TemplateResource resource, String reason) {
        failed.add(resource.logicalId());
        if (failure == null) {
            failure = reason;
        }
    }
}

package io.github.hookswitch.local.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.hookswitch.local.deployment.StackSettings.OnFailure;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Updates a stack: creates what is new, updates what changed, and only when all of that went well deletes what was
 * replaced or removed. A failure is undone by a {@link StackUpdateRollback}.
 */
final class StackUpdate {
    private final StackChange change;
    private final Stack before;
    private final Stack next;
    private final ResourceTypes types;
    private final ResourceRun run;
    private final Map<String, LiveResource> attempted = Collections.synchronizedMap(new LinkedHashMap<>());
    private @Nullable StackUpdateRollback undone;
    private boolean applied;

    StackUpdate(StackChange change, Stack before, ResourceTypes types, ResourceRun run) {
        this.change = change;
        this.before = before;
        this.next = change.stack();
        this.types = types;
        this.run = run;
    }

    /** What the stack holds after the update: what it held before if that was undone. */
    Stack current() {
        return applied ? next : before;
    }

    /** How a failed update is undone, to be called again after a failure; null if the update went well. */
    @Nullable
    StackUpdateRollback undone() {
        return undone;
    }

    StackResult run() throws InterruptedException {
        try {
            CreationOrder order = change.order();
            run.run(
                    order.ids(),
                    order.dependencies(),
                    id -> types.of(order.resource(id)).waits(),
                    id -> apply(order.resource(id)));
            change.resolveOutputs();
        } catch (ResourceFailedException | TemplateException failure) {
            return failed(Failures.reason(failure));
        }
        applied = true;
        next.events().stack(ResourceStatus.UPDATE_COMPLETE_CLEANUP_IN_PROGRESS, null);
        List<DeployedResource> retained = cleanUp();
        next.events().stack(ResourceStatus.UPDATE_COMPLETE, null);
        return next.result(ResourceStatus.UPDATE_COMPLETE, retained, null);
    }

    private StackResult failed(String reason) throws InterruptedException {
        undone = new StackUpdateRollback(before, next, types, attempted, change.order());
        boolean creations = before.resources().keySet().stream().noneMatch(run.failed()::contains);
        String told = Failures.told(creations ? "create" : "update", run.failed(), reason);
        if (next.context().settings().onFailure() == OnFailure.DO_NOTHING) {
            applied = true;
            next.outputs().putAll(before.outputs());
            next.events().stack(ResourceStatus.UPDATE_FAILED, told);
            return next.result(ResourceStatus.UPDATE_FAILED, List.of(), reason);
        }
        before.events().stack(ResourceStatus.UPDATE_ROLLBACK_IN_PROGRESS, told);
        return undone.run(reason);
    }

    private void apply(TemplateResource resource) throws InterruptedException {
        LiveResource live = next.resources().get(resource.logicalId());
        if (live == null) {
            change.create(resource);
        } else if (!live.definition().type().equals(resource.type())) {
            throw new TemplateException(resource.constructPath() + ": update of resource type is not permitted, from "
                    + live.definition().type() + " to " + resource.type() + ". Give the construct a new id");
        } else {
            update(resource, live);
        }
    }

    private void update(TemplateResource resource, LiveResource live) throws InterruptedException {
        JsonNode properties = change.properties(resource);
        if (properties.equals(live.properties())) {
            change.add(resource, properties, live.state());
            return;
        }
        String oldId = live.state().physicalId();
        Instant start = next.events().begins(resource, ResourceStatus.UPDATE_IN_PROGRESS, oldId);
        if (resource.custom()) {
            attempted.put(
                    resource.logicalId(), new LiveResource(resource, properties, live.state(), live.dependencies()));
        }
        try {
            ResourceState state = types.of(resource)
                    .update(next.request(resource, properties), JsonObject.of(live.properties()), live.state());
            change.add(resource, properties, state);
            attempted.put(resource.logicalId(), new LiveResource(resource, properties, state, live.dependencies()));
            next.events().ends(start, resource, ResourceStatus.UPDATE_COMPLETE, state.physicalId(), null);
        } catch (RuntimeException failure) {
            String reason = Failures.reason(failure);
            next.events().ends(start, resource, ResourceStatus.UPDATE_FAILED, oldId, reason);
            throw new ResourceFailedException(resource.constructPath() + ": " + reason);
        }
    }

    /** Deletes what the new template no longer holds, and returns what stays although it left the stack. */
    private List<DeployedResource> cleanUp() throws InterruptedException {
        Map<String, LiveResource> current = new LinkedHashMap<>();
        change.order().resources().forEach(resource -> {
            LiveResource live = next.resources().get(resource.logicalId());
            if (live != null) {
                current.put(resource.logicalId(), live);
            }
        });
        next.resources().clear();
        next.resources().putAll(current);
        ResourceDeletion deletion = new ResourceDeletion(before, types);
        List<DeployedResource> retained = new ArrayList<>();
        List<LiveResource> old = before.live();
        Collections.reverse(old);
        for (LiveResource resource : old) {
            LiveResource now = current.get(resource.definition().logicalId());
            if (now != null && now.state().physicalId().equals(resource.state().physicalId())) {
                continue;
            }
            boolean retains = now == null
                    ? resource.definition().retained()
                    : !now.definition().updateReplacePolicy().equals("Delete");
            if (retains) {
                deletion.skip(resource);
                retained.add(resource.deployed());
            } else if (deletion.delete(resource).isPresent()) {
                retained.add(resource.deployed());
            }
        }
        return retained;
    }
}

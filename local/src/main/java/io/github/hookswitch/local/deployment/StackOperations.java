package io.github.hookswitch.local.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

/** Creates, updates and deletes stacks: those of a cloud assembly and those nested in them. */
final class StackOperations {
    private final ResourceTypes types;
    private final DeploymentListener listener;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final ParameterStore store;
    private final UnaryOperator<String> addresses;
    private final Map<String, Map<String, JsonNode>> exports = new HashMap<>();

    StackOperations(
            ResourceTypes types,
            DeploymentListener listener,
            InstantSource clock,
            RandomGenerator random,
            ParameterStore store,
            UnaryOperator<String> addresses) {
        this.types = types;
        this.listener = listener;
        this.clock = clock;
        this.random = random;
        this.store = store;
        this.addresses = addresses;
    }

    /** A stack that holds nothing yet. */
    Stack begin(StackArtifact artifact) {
        String stackId = "arn:aws:cloudformation:" + artifact.region() + ":" + artifact.account() + ":stack/"
                + artifact.stackName() + "/" + UUID.randomUUID();
        StackEvents events = new StackEvents(artifact.stackName(), stackId, listener, clock);
        return new Stack(new StackContext(artifact, stackId, random), events);
    }

    /** Prepares a creation; what can be checked without creating anything fails here. */
    StackCreation creation(StackArtifact artifact, Stack stack, Map<String, String> parameters) {
        return new StackCreation(change(artifact, stack, parameters), stack, types, exportsFor(artifact));
    }

    /** The same stack as it will be after an update. */
    Stack next(Stack existing, StackArtifact artifact) {
        return existing.next(new StackContext(artifact, existing.context().stackId(), random));
    }

    StackUpdate update(StackArtifact artifact, Stack existing, Stack next, Map<String, String> parameters) {
        return new StackUpdate(change(artifact, next, parameters), existing, next, types, exportsFor(artifact));
    }

    private StackChange change(StackArtifact artifact, Stack stack, Map<String, String> parameters) {
        return new StackChange(
                artifact, stack, types, new StackInputs(parameters, exportsFor(artifact), store, addresses));
    }

    StackResult delete(Stack stack) throws InterruptedException {
        stack.events().stackBegins(ResourceStatus.DELETE_IN_PROGRESS);
        stack.exportNames().forEach(exportsFor(stack.context().artifact())::remove);
        StackRemoval removal = new StackRemoval(stack, types, false);
        removal.run();
        ResourceStatus status =
                removal.failure() == null ? ResourceStatus.DELETE_COMPLETE : ResourceStatus.DELETE_FAILED;
        stack.outputs().clear();
        stack.events().stack(status, removal.failure());
        return stack.result(status, removal.retained(), removal.failure());
    }

    private Map<String, JsonNode> exportsFor(StackArtifact artifact) {
        return exports.computeIfAbsent(artifact.account() + "/" + artifact.region(), key -> new HashMap<>());
    }
}

package io.github.hookswitch.local.internal.cloudformation;

import io.github.hookswitch.local.deployment.DeployedStack;
import io.github.hookswitch.local.deployment.StackServiceException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The change sets of all stacks, until they are executed. */
final class ChangeSets {
    private final InstantSource clock;
    private final Map<String, Map<String, ChangeSet>> byStack = new LinkedHashMap<>();

    ChangeSets(InstantSource clock) {
        this.clock = clock;
    }

    synchronized ChangeSet add(String name, DeployedStack stack, ChangeSet.Plan plan, @Nullable String description) {
        Map<String, ChangeSet> ofStack = byStack.computeIfAbsent(stack.id(), id -> new LinkedHashMap<>());
        Instant now = clock.instant();
        ChangeSet changeSet = new ChangeSet(
                name,
                stack.id().replaceFirst(":stack/.*", ":changeSet/") + name + "/" + UUID.randomUUID(),
                stack,
                plan,
                description,
                now);
        ofStack.put(name, changeSet);
        return changeSet;
    }

    /** The names that a stack's change sets have may be given once. */
    synchronized void requireFree(DeployedStack stack, String name) {
        if (byStack.getOrDefault(stack.id(), Map.of()).containsKey(name)) {
            throw new StackServiceException("AlreadyExistsException", "ChangeSet " + name + " already exists");
        }
    }

    synchronized Optional<ChangeSet> find(String nameOrId, Optional<DeployedStack> stack) {
        return byStack.values().stream()
                .flatMap(ofStack -> ofStack.values().stream())
                .filter(changeSet -> changeSet.id().equals(nameOrId)
                        || (changeSet.name().equals(nameOrId)
                                && stack.isPresent()
                                && stack.get().id().equals(changeSet.stack().id())))
                .findFirst();
    }

    synchronized List<ChangeSet> of(DeployedStack stack) {
        return new ArrayList<>(byStack.getOrDefault(stack.id(), Map.of()).values());
    }

    synchronized void remove(ChangeSet changeSet) {
        byStack.getOrDefault(changeSet.stack().id(), new LinkedHashMap<>()).remove(changeSet.name());
    }

    /** A stack that is changed or deleted has none any more. */
    synchronized void removeAll(DeployedStack stack) {
        byStack.remove(stack.id());
    }
}

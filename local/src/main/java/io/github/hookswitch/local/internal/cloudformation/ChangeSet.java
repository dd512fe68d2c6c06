package io.github.hookswitch.local.internal.cloudformation;

import io.github.hookswitch.local.deployment.DeployedStack;
import io.github.hookswitch.local.deployment.ResourceChange;
import io.github.hookswitch.local.deployment.StackSettings;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A change set: what a stack is to be, and what would change. */
final class ChangeSet {
    static final String NO_CHANGES =
            "The submitted information didn't contain changes. Submit different information to create a change set.";

    private final String name;
    private final String id;
    private final DeployedStack stack;
    private final StackSettings settings;
    private final List<ResourceChange> changes;
    private final boolean creates;
    private final boolean unchanged;
    private final @Nullable String description;
    private final Instant created;

    /** What a change set is made from. */
    record Plan(StackSettings settings, List<ResourceChange> changes, boolean creates, boolean unchanged) {}

    ChangeSet(String name, String id, DeployedStack stack, Plan plan, @Nullable String description, Instant created) {
        this.name = name;
        this.id = id;
        this.stack = stack;
        this.settings = plan.settings();
        this.changes = List.copyOf(plan.changes());
        this.creates = plan.creates();
        this.unchanged = plan.unchanged();
        this.description = description;
        this.created = created;
    }

    String name() {
        return name;
    }

    String id() {
        return id;
    }

    DeployedStack stack() {
        return stack;
    }

    StackSettings settings() {
        return settings;
    }

    List<ResourceChange> changes() {
        return changes;
    }

    /** Whether it makes a new stack. */
    boolean creates() {
        return creates;
    }

    @Nullable
    String description() {
        return description;
    }

    Instant created() {
        return created;
    }

    String status() {
        return unchanged ? "FAILED" : "CREATE_COMPLETE";
    }

    @Nullable
    String statusReason() {
        return unchanged ? NO_CHANGES : null;
    }

    String executionStatus() {
        return unchanged ? "UNAVAILABLE" : "AVAILABLE";
    }
}

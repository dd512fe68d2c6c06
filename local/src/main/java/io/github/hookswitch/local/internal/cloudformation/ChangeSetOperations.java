package io.github.hookswitch.local.internal.cloudformation;

import io.github.hookswitch.local.deployment.DeployedStack;
import io.github.hookswitch.local.deployment.ResourceChange;
import io.github.hookswitch.local.deployment.StackOperation;
import io.github.hookswitch.local.deployment.StackServiceException;
import io.github.hookswitch.local.deployment.StackSettings;
import io.github.hookswitch.local.deployment.StackSettings.OnFailure;
import io.github.hookswitch.local.deployment.Stacks;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Makes, shows and executes change sets. */
final class ChangeSetOperations {
    private static final String NAME = "ChangeSetName";
    private static final int PAGE = 100;

    private final Stacks stacks;
    private final StackFinder finder;
    private final SettingsReader reader;
    private final ChangeSets changeSets;

    ChangeSetOperations(Stacks stacks, StackFinder finder, SettingsReader reader, ChangeSets changeSets) {
        this.stacks = stacks;
        this.finder = finder;
        this.reader = reader;
        this.changeSets = changeSets;
    }

    Map<String, Operation> all() {
        return Map.of(
                "CreateChangeSet", this::create,
                "DescribeChangeSet", this::describe,
                "ExecuteChangeSet", this::execute,
                "DeleteChangeSet", this::delete,
                "ListChangeSets", this::list);
    }

    private Result create(Input input) {
        String name = input.form().get(NAME);
        if (!name.matches("[a-zA-Z][-a-zA-Z0-9]{0,127}")) {
            throw StackServiceException.validation("1 validation error detected: Value '" + name
                    + "' at 'changeSetName' failed to satisfy constraint: Member must satisfy regular expression"
                    + " pattern: [a-zA-Z][-a-zA-Z0-9]*");
        }
        String stackName = input.form().get("StackName");
        String type = input.form().find("ChangeSetType").orElse("UPDATE");
        Optional<DeployedStack> existing = finder.find(input, stackName);
        boolean creates = creates(type, existing, stackName, name);
        StackSettings settings = reader.read(input, stackName, existing);
        Capabilities.require(settings);
        existing.ifPresent(stack -> changeSets.requireFree(stack, name));
        List<ResourceChange> changes = stacks.changes(settings, creates ? null : existing.orElse(null));
        DeployedStack stack = existing.orElseGet(() -> stacks.review(settings));
        ChangeSet changeSet = changeSets.add(
                name,
                stack,
                new ChangeSet.Plan(settings, changes, creates, !creates && stacks.unchanged(settings, stack)),
                input.form().find("Description").orElse(null));
        return new Result().with("Id", changeSet.id()).with("StackId", stack.id());
    }

    /** Whether the change set is for a new stack, if it may be made at all. */
    private static boolean creates(
            String type, Optional<DeployedStack> existing, String stackName, String changeSetName) {
        switch (type) {
            case "CREATE" -> {
                if (existing.isPresent() && !existing.get().inReview()) {
                    throw StackServiceException.validation("Stack [" + stackName
                            + "] already exists and cannot be created again with the changeSet [" + changeSetName
                            + "].");
                }
                return true;
            }
            case "UPDATE" -> {
                Stacks.requireUpdatable(existing.orElseThrow(
                        () -> StackServiceException.validation("Stack [" + stackName + "] does not exist")));
                return false;
            }
            default ->
                throw StackServiceException.validation("Change sets of type " + type
                        + " are not made here: existing resources cannot be imported. Deploy the stack without them");
        }
    }

    private ChangeSet found(Input input) {
        String name = input.form().get(NAME);
        Optional<String> stackName = input.form().find("StackName");
        Optional<DeployedStack> stack = stackName.flatMap(named -> finder.find(input, named));
        if (stackName.isPresent() && stack.isEmpty()) {
            throw StackServiceException.validation("Stack [" + stackName.get() + "] does not exist");
        }
        return changeSets
                .find(name, stack)
                .orElseThrow(() ->
                        new StackServiceException("ChangeSetNotFound", "ChangeSet [" + name + "] does not exist"));
    }

    private Result describe(Input input) {
        ChangeSet changeSet = found(input);
        Page<ResourceChange> page = input.page(changeSet.changes(), PAGE);
        StackSettings settings = changeSet.settings();
        return new Result()
                .with(NAME, changeSet.name())
                .with("ChangeSetId", changeSet.id())
                .with("StackId", changeSet.stack().id())
                .with("StackName", changeSet.stack().name())
                .with("Description", changeSet.description())
                .list(
                        "Parameters",
                        settings.template().parameters(),
                        parameter -> StackViews.parameter(settings, parameter, Optional.empty()))
                .with("CreationTime", changeSet.created())
                .with("ExecutionStatus", changeSet.executionStatus())
                .with("Status", changeSet.status())
                .with("StatusReason", changeSet.statusReason())
                .list("NotificationARNs", settings.notificationArns())
                .with("RollbackConfiguration", new Result())
                .list("Capabilities", settings.capabilities())
                .pairs("Tags", settings.tags(), StackViews::tag)
                .list("Changes", page.elements(), ChangeSetOperations::change)
                .with("NextToken", page.nextToken())
                .with("IncludeNestedStacks", false);
    }

    private static Result change(ResourceChange change) {
        TreeSet<String> scope = new TreeSet<>();
        change.details().forEach(detail -> scope.add(detail.attribute()));
        return new Result()
                .with("Type", "Resource")
                .with(
                        "ResourceChange",
                        new Result()
                                .with("PolicyAction", change.policyAction())
                                .with("Action", change.action())
                                .with("LogicalResourceId", change.logicalId())
                                .with("PhysicalResourceId", change.physicalId())
                                .with("ResourceType", change.type())
                                .with("Replacement", change.replacement())
                                .list("Scope", scope)
                                .list("Details", change.details(), ChangeSetOperations::detail));
    }

    private static Result detail(ResourceChange.Detail detail) {
        return new Result()
                .with(
                        "Target",
                        new Result()
                                .with("Attribute", detail.attribute())
                                .with("Name", detail.name())
                                .with("RequiresRecreation", detail.requiresRecreation()))
                .with("Evaluation", detail.certain() ? "Static" : "Dynamic")
                .with("ChangeSource", detail.source())
                .with("CausingEntity", detail.cause());
    }

    private Result execute(Input input) {
        ChangeSet changeSet = found(input);
        if (!changeSet.executionStatus().equals("AVAILABLE")) {
            throw new StackServiceException(
                    "InvalidChangeSetStatus",
                    "ChangeSet [" + changeSet.id() + "] cannot be executed in its current status of ["
                            + changeSet.status() + "]");
        }
        StackSettings settings = input.flag("DisableRollback")
                ? changeSet.settings().toBuilder()
                        .onFailure(OnFailure.DO_NOTHING)
                        .build()
                : changeSet.settings();
        StackOperation operation = changeSet.creates() ? stacks.create(settings) : stacks.update(settings);
        changeSets.removeAll(changeSet.stack());
        stacks.start(operation);
        return new Result();
    }

    /** One that is gone is no error. */
    private Result delete(Input input) {
        String name = input.form().get(NAME);
        Optional<DeployedStack> stack = input.form().find("StackName").flatMap(named -> finder.find(input, named));
        changeSets.find(name, stack).ifPresent(changeSets::remove);
        return new Result();
    }

    private Result list(Input input) {
        DeployedStack stack = finder.named(input);
        Page<ChangeSet> page = input.page(changeSets.of(stack), PAGE);
        return new Result()
                .list(
                        "Summaries",
                        page.elements(),
                        changeSet -> new Result()
                                .with("StackId", stack.id())
                                .with("StackName", stack.name())
                                .with("ChangeSetId", changeSet.id())
                                .with(NAME, changeSet.name())
                                .with("ExecutionStatus", changeSet.executionStatus())
                                .with("Status", changeSet.status())
                                .with("StatusReason", changeSet.statusReason())
                                .with("CreationTime", changeSet.created())
                                .with("Description", changeSet.description()))
                .with("NextToken", page.nextToken());
    }
}

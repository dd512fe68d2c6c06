package io.github.hookswitch.local.internal.cloudformation;

import io.github.hookswitch.local.deployment.DeployedStack;
import io.github.hookswitch.local.deployment.ResourceStatus;
import io.github.hookswitch.local.deployment.StackOperation;
import io.github.hookswitch.local.deployment.StackServiceException;
import io.github.hookswitch.local.deployment.StackSettings;
import io.github.hookswitch.local.deployment.Stacks;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;

/** Creates, updates, deletes and rolls back stacks; each goes on after the answer. */
final class StackChanges {
    private static final String STACK_ID = "StackId";

    private final Stacks stacks;
    private final StackFinder finder;
    private final SettingsReader reader;
    private final ChangeSets changeSets;

    StackChanges(Stacks stacks, StackFinder finder, SettingsReader reader, ChangeSets changeSets) {
        this.stacks = stacks;
        this.finder = finder;
        this.reader = reader;
        this.changeSets = changeSets;
    }

    Map<String, Operation> all() {
        return Map.of(
                "CreateStack", this::create,
                "UpdateStack", this::update,
                "DeleteStack", this::delete,
                "RollbackStack", this::rollBack,
                "ContinueUpdateRollback", this::continueRollback,
                "CancelUpdateStack", this::cancelUpdate,
                "UpdateTerminationProtection", this::protect,
                "SetStackPolicy", this::ignored);
    }

    private Result create(Input input) {
        String name = input.form().get("StackName");
        finder.find(input, name)
                .filter(stack -> stack.status() != ResourceStatus.DELETE_COMPLETE)
                .ifPresent(stack -> {
                    throw new StackServiceException("AlreadyExistsException", "Stack [" + name + "] already exists");
                });
        StackSettings settings = reader.read(input, name, Optional.empty());
        Capabilities.require(settings);
        StackOperation creation = stacks.create(settings);
        creation.stack().terminationProtection(input.flag("EnableTerminationProtection"));
        stacks.start(creation);
        return new Result().with(STACK_ID, creation.stack().id());
    }

    private Result update(Input input) {
        DeployedStack stack = finder.named(input);
        Stacks.requireUpdatable(stack);
        StackSettings settings = reader.read(input, stack.name(), Optional.of(stack));
        Capabilities.require(settings);
        if (stacks.unchanged(settings, stack)) {
            throw StackServiceException.validation("No updates are to be performed.");
        }
        StackOperation update = stacks.update(settings);
        changeSets.removeAll(stack);
        stacks.start(update);
        return new Result().with(STACK_ID, stack.id());
    }

    /** An unknown stack is no error. */
    private Result delete(Input input) {
        finder.find(input, input.form().get("StackName"))
                .filter(stack -> stack.status() != ResourceStatus.DELETE_COMPLETE)
                .ifPresent(stack -> {
                    StackOperation deletion =
                            stacks.delete(stack, new HashSet<>(input.form().list("RetainResources")));
                    changeSets.removeAll(stack);
                    stacks.start(deletion);
                });
        return new Result();
    }

    private Result rollBack(Input input) {
        DeployedStack stack = finder.named(input);
        stacks.start(stacks.rollBack(stack));
        return new Result().with(STACK_ID, stack.id());
    }

    private Result continueRollback(Input input) {
        DeployedStack stack = finder.named(input);
        stacks.start(stacks.continueRollback(stack, new HashSet<>(input.form().list("ResourcesToSkip"))));
        return new Result();
    }

    private Result cancelUpdate(Input input) {
        stacks.cancelUpdate(finder.named(input));
        return new Result();
    }

    private Result protect(Input input) {
        DeployedStack stack = finder.named(input);
        stack.terminationProtection(input.flag("EnableTerminationProtection"));
        return new Result().with(STACK_ID, stack.id());
    }

    /** Nothing is protected by a stack policy here. */
    private Result ignored(Input input) {
        finder.named(input);
        return new Result();
    }
}

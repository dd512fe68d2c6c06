package io.github.hookswitch.local.internal.cloudformation;

import io.github.hookswitch.local.deployment.DeployedStack;
import io.github.hookswitch.local.deployment.StackServiceException;
import io.github.hookswitch.local.deployment.Stacks;
import java.util.Optional;

/** Finds the stack that a request names. */
final class StackFinder {
    private final Stacks stacks;

    StackFinder(Stacks stacks) {
        this.stacks = stacks;
    }

    Optional<DeployedStack> find(Input input, String nameOrId) {
        return stacks.find(input.caller().account(), input.caller().region(), nameOrId);
    }

    /** The stack, for what refuses an unknown one as DescribeStacks does. */
    DeployedStack withId(Input input) {
        String name = input.form().get("StackName");
        return find(input, name)
                .orElseThrow(() -> StackServiceException.validation("Stack with id " + name + " does not exist"));
    }

    /** The stack, for what refuses an unknown one as UpdateStack does. */
    DeployedStack named(Input input) {
        String name = input.form().get("StackName");
        return find(input, name)
                .orElseThrow(() -> StackServiceException.validation("Stack [" + name + "] does not exist"));
    }
}

package io.github.hookswitch.local.deployment;

import java.util.List;

/**
 * How an operation left the stacks of an app.
 *
 * @param stacks one result for each stack that was touched, in order; stacks after a failed one are not touched
 */
public record DeploymentResult(List<StackResult> stacks) {
    /**
     * Copies the list.
     *
     * @param stacks one result for each stack that was touched, in order; stacks after a failed one are not touched
     */
    public DeploymentResult {
        stacks = List.copyOf(stacks);
    }

    /**
     * Whether the operation did what was asked in all stacks.
     *
     * @return true if no stack failed
     */
    public boolean succeeded() {
        return stacks.stream().allMatch(StackResult::succeeded);
    }

    /**
     * One stack's result.
     *
     * @param stackName the stack's name
     * @return the result
     * @throws IllegalArgumentException if that stack was not touched
     */
    public StackResult stack(String stackName) {
        return stacks.stream()
                .filter(stack -> stack.stackName().equals(stackName))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Stack '" + stackName + "' was not touched. There are "
                        + stacks.stream().map(StackResult::stackName).toList()));
    }

    /**
     * The result of one stack where several Regions have one of that name.
     *
     * @param stackName its name
     * @param region its Region
     * @return its result
     * @throws IllegalArgumentException if it was not touched
     */
    public StackResult stack(String stackName, String region) {
        return stacks.stream()
                .filter(stack ->
                        stack.stackName().equals(stackName) && stack.region().equals(region))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "Stack '" + stackName + "' in " + region + " was not touched. There are "
                                + stacks.stream()
                                        .map(stack -> stack.stackName() + " in " + stack.region())
                                        .toList()));
    }
}

package io.github.hookswitch.local.deployment;

/**
 * What comes into a stack from other stacks.
 *
 * @param exports what the stacks of the same account and Region export
 * @param store the parameters that dynamic references name
 */
record StackInputs(Exports exports, ParameterStore store) {}

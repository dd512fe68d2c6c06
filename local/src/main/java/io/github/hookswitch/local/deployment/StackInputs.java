package io.github.hookswitch.local.deployment;

import java.util.function.UnaryOperator;

/**
 * What comes into a stack from other stacks.
 *
 * @param exports what the stacks of the same account and Region export
 * @param store the parameters that dynamic references name
 * @param addresses makes the address of something that is here out of the one that it would have in AWS
 */
record StackInputs(Exports exports, ParameterStore store, UnaryOperator<String> addresses) {}

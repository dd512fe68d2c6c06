package io.github.hookswitch.local.deployment;

import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What comes into a stack from other stacks.
 *
 * @param exports what the stacks of the same account and Region export
 * @param outputs the outputs of all stacks
 * @param store the parameters that dynamic references name
 * @param addresses makes the address of something that is here out of the one that it would have in AWS
 */
record StackInputs(Exports exports, Outputs outputs, ParameterStore store, UnaryOperator<String> addresses) {

    /** Looks an output of a stack up. */
    interface Outputs {
        Optional<String> find(String account, String region, String stackName, String output);
    }
}

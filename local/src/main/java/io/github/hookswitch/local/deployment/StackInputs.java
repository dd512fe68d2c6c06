package io.github.hookswitch.local.deployment;

import java.util.Optional;

/**
 * What comes into a stack from other stacks.
 *
 * @param exports what the stacks of the same account and Region export
 * @param outputs the outputs of all stacks
 * @param store the parameters that dynamic references name
 */
record StackInputs(Exports exports, Outputs outputs, ParameterStore store) {

    /** Looks an output of a stack up. */
    interface Outputs {
        Optional<String> find(String account, String region, String stackName, String output);
    }
}

package io.github.hookswitch.local.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * What comes into a stack from outside its template.
 *
 * @param parameters the values of the template's parameters
 * @param exports what the stacks of the same account and Region export; this stack adds its own
 * @param store the parameters that dynamic references name
 * @param addresses makes the address of something that is here out of the one that it would have in AWS
 */
record StackInputs(
        Map<String, String> parameters,
        Map<String, JsonNode> exports,
        ParameterStore store,
        UnaryOperator<String> addresses) {

    /** The same with other parameters. */
    StackInputs with(Map<String, String> newParameters) {
        return new StackInputs(newParameters, exports, store, addresses);
    }
}

package io.github.hookswitch.local.deployment;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How an operation left one stack.
 *
 * @param stackName the stack
 * @param region its AWS Region
 * @param status its final status
 * @param outputs the outputs by key; empty unless the stack is complete
 * @param resources the resources it has now, in the order of their creation
 * @param retained the resources that the operation took out of the stack but left in place
 * @param failure the reason of the first failure; null if there was none
 */
public record StackResult(
        String stackName,
        String region,
        ResourceStatus status,
        Map<String, String> outputs,
        List<DeployedResource> resources,
        List<DeployedResource> retained,
        @Nullable String failure) {
    /**
     * Copies the collections.
     *
     * @param stackName the stack
     * @param region its AWS Region
     * @param status its final status
     * @param outputs the outputs by key; empty unless the stack is complete
     * @param resources the resources it has now, in the order of their creation
     * @param retained the resources that the operation took out of the stack but left in place
     * @param failure the reason of the first failure; null if there was none
     */
    public StackResult {
        outputs = Map.copyOf(outputs);
        resources = List.copyOf(resources);
        retained = List.copyOf(retained);
    }

    /**
     * Whether the operation did what was asked.
     *
     * @return true for CREATE_COMPLETE, UPDATE_COMPLETE and DELETE_COMPLETE
     */
    public boolean succeeded() {
        return status == ResourceStatus.CREATE_COMPLETE
                || status == ResourceStatus.UPDATE_COMPLETE
                || status == ResourceStatus.DELETE_COMPLETE;
    }

    /**
     * One output.
     *
     * @param key the output's key
     * @return its value
     * @throws IllegalArgumentException if the stack has none of that key
     */
    public String output(String key) {
        String value = outputs.get(key);
        if (value == null) {
            throw new IllegalArgumentException(
                    "Stack " + stackName + " has no output '" + key + "'. It has " + outputs.keySet());
        }
        return value;
    }

    /**
     * One resource of the stack.
     *
     * @param logicalId its logical id
     * @return the resource
     * @throws IllegalArgumentException if the stack has none of that id
     */
    public DeployedResource resource(String logicalId) {
        return resources.stream()
                .filter(resource -> resource.logicalId().equals(logicalId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Stack " + stackName + " has no resource '" + logicalId
                        + "'. It has "
                        + resources.stream().map(DeployedResource::logicalId).toList()));
    }
}

package io.github.hookswitch.local.deployment;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * AWS::CloudFormation::Stack, a stack within a stack; its template is an asset of the assembly.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudformation-stack.html">
 *     AWS::CloudFormation::Stack</a>
 */
final class NestedStackResource implements ResourceType {
    static final String TYPE = "AWS::CloudFormation::Stack";

    private static final int LONGEST_NAME = 128;

    private final StackOperations operations;
    private final Map<String, Stack> stacks = new HashMap<>();

    NestedStackResource(StackOperations operations) {
        this.operations = operations;
    }

    @Override
    public ResourceState create(ResourceRequest request) throws InterruptedException {
        StackArtifact artifact = artifact(request, request.generatedName(LONGEST_NAME));
        Stack stack = operations.begin(artifact);
        StackResult result =
                operations.creation(artifact, stack, parameters(request)).run();
        String stackId = stack.context().stackId();
        if (result.status() == ResourceStatus.ROLLBACK_COMPLETE) {
            throw new ResourceFailedException(
                    "Embedded stack " + stackId + " was not successfully created: " + result.failure());
        }
        stacks.put(stackId, stack);
        if (!result.succeeded()) {
            throw new ResourceFailedException(
                    "Embedded stack " + stackId + " was not successfully rolled back: " + result.failure(), stackId);
        }
        return state(stack);
    }

    @Override
    public ResourceState update(ResourceRequest request, JsonObject oldProperties, ResourceState old)
            throws InterruptedException {
        Stack existing = stack(old);
        StackArtifact artifact = artifact(request, existing.context().stackName());
        Stack next = operations.next(existing, artifact);
        StackResult result =
                operations.update(artifact, existing, next, parameters(request)).run();
        if (!result.succeeded()) {
            throw new ResourceFailedException(
                    "Embedded stack " + old.physicalId() + " was not successfully updated: " + result.failure());
        }
        stacks.put(old.physicalId(), next);
        return state(next);
    }

    @Override
    public void delete(ResourceRequest request, ResourceState state) throws InterruptedException {
        StackResult result = operations.delete(stack(state));
        if (!result.succeeded()) {
            throw new ResourceFailedException(
                    "Embedded stack " + state.physicalId() + " was not successfully deleted: " + result.failure());
        }
        stacks.remove(state.physicalId());
    }

    private Stack stack(ResourceState state) {
        return Objects.requireNonNull(stacks.get(state.physicalId()), state.physicalId());
    }

    private static StackArtifact artifact(ResourceRequest request, String stackName) {
        String url = request.required("TemplateURL");
        String objectKey = url.substring(url.lastIndexOf('/') + 1);
        return request.stack()
                .artifact()
                .nested(stackName, objectKey, request.stack().asset(objectKey));
    }

    private static Map<String, String> parameters(ResourceRequest request) {
        Map<String, String> parameters = new HashMap<>();
        request.json()
                .path("Parameters")
                .properties()
                .forEach(
                        entry -> parameters.put(entry.getKey(), entry.getValue().asText()));
        return parameters;
    }

    private static ResourceState state(Stack stack) {
        ResourceState state = ResourceState.of(stack.context().stackId());
        for (Map.Entry<String, String> output : stack.outputs().entrySet()) {
            state = state.with("Outputs." + output.getKey(), output.getValue());
        }
        return state;
    }
}

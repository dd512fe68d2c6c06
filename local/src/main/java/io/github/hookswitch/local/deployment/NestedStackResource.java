package io.github.hookswitch.local.deployment;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * AWS::CloudFormation::Stack, a stack within a stack; its template is an asset of the assembly.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudformation-stack.html">
 *     AWS::CloudFormation::Stack</a>
 */
final class NestedStackResource implements ResourceType {
    static final String TYPE = "AWS::CloudFormation::Stack";

    private static final int LONGEST_NAME = 128;

    private final Supplier<Stacks> stacks;

    /** Of stacks that know this type among others. */
    NestedStackResource(Supplier<Stacks> stacks) {
        this.stacks = stacks;
    }

    @Override
    public boolean waits() {
        return true;
    }

    @Override
    public ResourceState create(ResourceRequest request) throws InterruptedException {
        StackOperation creation =
                begun(() -> stacks.get().create(settings(request, request.generatedName(LONGEST_NAME))));
        StackResult result = creation.run();
        String stackId = creation.stack().id();
        if (result.status() == ResourceStatus.ROLLBACK_COMPLETE) {
            stacks.get().forget(creation.stack());
            throw new ResourceFailedException(
                    "Embedded stack " + stackId + " was not successfully created: " + result.failure());
        }
        if (!result.succeeded()) {
            throw new ResourceFailedException(
                    "Embedded stack " + stackId + " was not successfully rolled back: " + result.failure(), stackId);
        }
        return state(creation.stack());
    }

    @Override
    public ResourceState update(ResourceRequest request, JsonObject oldProperties, ResourceState old)
            throws InterruptedException {
        StackOperation update = begun(() -> stacks.get()
                .update(settings(request, stack(request, old.physicalId()).name())));
        StackResult result = update.run();
        if (!result.succeeded()) {
            throw new ResourceFailedException(
                    "Embedded stack " + old.physicalId() + " was not successfully updated: " + result.failure());
        }
        return state(update.stack());
    }

    @Override
    public void delete(ResourceRequest request, ResourceState state) throws InterruptedException {
        StackResult result = stacks.get()
                .delete(stack(request, state.physicalId()), Set.of())
                .run();
        if (!result.succeeded()) {
            throw new ResourceFailedException(
                    "Embedded stack " + state.physicalId() + " was not successfully deleted: " + result.failure());
        }
    }

    private static StackOperation begun(Supplier<StackOperation> beginning) {
        try {
            return beginning.get();
        } catch (StackServiceException refused) {
            throw new ResourceFailedException(Failures.reason(refused));
        }
    }

    private DeployedStack stack(ResourceRequest request, String stackId) {
        return stacks.get()
                .find(request.stack().account(), request.stack().region(), stackId)
                .orElseThrow(() -> new ResourceFailedException("Stack [" + stackId + "] does not exist"));
    }

    private static StackSettings settings(ResourceRequest request, String stackName) {
        StackContext parent = request.stack();
        return StackSettings.builder(
                        parent.account(),
                        parent.region(),
                        stackName,
                        TemplateUrl.read(request.required("TemplateURL"), parent::object))
                .parameters(parameters(request))
                .tags(parent.settings().tags())
                .capabilities(parent.settings().capabilities())
                .parentId(parent.stackId())
                .build();
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

    private static ResourceState state(DeployedStack stack) {
        ResourceState state = ResourceState.of(stack.id());
        for (StackOutput output : stack.outputs()) {
            state = state.with("Outputs." + output.key(), output.value());
        }
        return state;
    }
}

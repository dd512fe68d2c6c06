package io.github.hookswitch.local;

import io.github.hookswitch.local.deployment.JsonObject;
import io.github.hookswitch.local.deployment.ResourceFailedException;
import io.github.hookswitch.local.deployment.ResourceRequest;
import io.github.hookswitch.local.deployment.ResourceState;
import io.github.hookswitch.local.deployment.ResourceType;
import io.github.hookswitch.local.internal.logs.LogStore;
import java.util.Optional;

/** CloudFormation's resource type for log groups; {@code Ref} gives the name. */
final class LogGroupResource implements ResourceType {
    static final String TYPE = "AWS::Logs::LogGroup";

    private static final String NAME = "LogGroupName";
    private static final int LONGEST_NAME = 512;

    private final LogStore logs;

    LogGroupResource(LogStore logs) {
        this.logs = logs;
    }

    @Override
    public ResourceState create(ResourceRequest request) {
        String name = request.optional(NAME).orElseGet(() -> request.generatedName(LONGEST_NAME));
        if (!logs.create(request.stack().account(), request.stack().region(), name)) {
            throw new ResourceFailedException("Resource of type '" + TYPE + "' with identifier '" + name
                    + "' already exists. Delete the log group, or choose another " + NAME);
        }
        keep(request, name);
        return ResourceState.of(name)
                .with(
                        "Arn",
                        "arn:aws:logs:" + request.stack().region() + ":"
                                + request.stack().account() + ":log-group:" + name + ":*");
    }

    @Override
    public ResourceState update(ResourceRequest request, JsonObject oldProperties, ResourceState old) {
        Optional<String> name = request.optional(NAME);
        Optional<String> nameBefore =
                new ResourceRequest(request.stack(), request.logicalId(), request.type(), oldProperties).optional(NAME);
        if (!name.equals(nameBefore)) {
            return create(request);
        }
        keep(request, old.physicalId());
        return old;
    }

    private void keep(ResourceRequest request, String name) {
        logs.retention(
                request.stack().account(),
                request.stack().region(),
                name,
                request.optional("RetentionInDays").map(Integer::valueOf).orElse(null));
    }

    @Override
    public void restore(ResourceRequest request, ResourceState state) {
        logs.create(request.stack().account(), request.stack().region(), state.physicalId());
        keep(request, state.physicalId());
    }

    @Override
    public void delete(ResourceRequest request, ResourceState state) {
        logs.delete(request.stack().account(), request.stack().region(), state.physicalId());
    }
}

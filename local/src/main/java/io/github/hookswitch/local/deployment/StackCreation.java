package io.github.hookswitch.local.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** Creates a stack's resources one after the other and its outputs; deletes them again if one fails. */
final class StackCreation {
    private final StackChange change;
    private final Stack stack;
    private final ResourceTypes types;
    private final Map<String, JsonNode> exports;

    StackCreation(StackChange change, Stack stack, ResourceTypes types, Map<String, JsonNode> exports) {
        this.change = change;
        this.stack = stack;
        this.types = types;
        this.exports = exports;
    }

    StackResult run() throws InterruptedException {
        stack.events().stackBegins(ResourceStatus.CREATE_IN_PROGRESS);
        try {
            for (TemplateResource resource : change.order().resources()) {
                change.create(resource);
            }
            change.resolveOutputs();
        } catch (ResourceFailedException | TemplateException failure) {
            return rollBack(Failures.reason(failure));
        }
        stack.events().stack(ResourceStatus.CREATE_COMPLETE, null);
        return stack.result(ResourceStatus.CREATE_COMPLETE, List.of(), null);
    }

    private StackResult rollBack(String reason) throws InterruptedException {
        stack.outputs().clear();
        stack.exportNames().forEach(exports::remove);
        stack.events().stack(ResourceStatus.ROLLBACK_IN_PROGRESS, reason);
        StackRemoval removal = new StackRemoval(stack, types, true);
        removal.run();
        ResourceStatus status =
                removal.failure() == null ? ResourceStatus.ROLLBACK_COMPLETE : ResourceStatus.ROLLBACK_FAILED;
        stack.events().stack(status, removal.failure());
        return stack.result(status, removal.retained(), reason);
    }
}

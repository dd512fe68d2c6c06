package io.github.hookswitch.local.deployment;

import io.github.hookswitch.local.deployment.StackSettings.OnFailure;
import java.util.List;

/** Creates a stack's resources and its outputs; deletes them again if one fails. */
final class StackCreation {
    private final StackChange change;
    private final Stack stack;
    private final ResourceTypes types;
    private final ResourceRun run;
    private final ResourceRun removal;

    StackCreation(StackChange change, ResourceTypes types, ResourceRun run, ResourceRun removal) {
        this.change = change;
        this.stack = change.stack();
        this.types = types;
        this.run = run;
        this.removal = removal;
    }

    StackResult run() throws InterruptedException {
        try {
            CreationOrder order = change.order();
            run.run(
                    order.ids(),
                    order.dependencies(),
                    id -> types.of(order.resource(id)).waits(),
                    id -> change.create(order.resource(id)));
            change.resolveOutputs();
        } catch (ResourceFailedException | TemplateException failure) {
            return failed(Failures.reason(failure));
        }
        stack.events().stack(ResourceStatus.CREATE_COMPLETE, null);
        return stack.result(ResourceStatus.CREATE_COMPLETE, List.of(), null);
    }

    private StackResult failed(String reason) throws InterruptedException {
        stack.outputs().clear();
        String told = Failures.told("create", run.failed(), reason);
        OnFailure onFailure = stack.context().settings().onFailure();
        if (onFailure == OnFailure.DO_NOTHING) {
            stack.events().stack(ResourceStatus.CREATE_FAILED, told);
            return stack.result(ResourceStatus.CREATE_FAILED, List.of(), reason);
        }
        boolean delete = onFailure == OnFailure.DELETE;
        stack.events()
                .stack(
                        delete ? ResourceStatus.DELETE_IN_PROGRESS : ResourceStatus.ROLLBACK_IN_PROGRESS,
                        told + (delete ? "Delete requested by user." : "Rollback requested by user."));
        return rollBack(delete, reason);
    }

    /** Deletes what the creation has left. */
    private StackResult rollBack(boolean delete, String reason) throws InterruptedException {
        StackRemoval removing = new StackRemoval(stack, types, removal, StackRemoval.Kind.ROLLBACK);
        removing.run();
        String problem = removing.failure();
        ResourceStatus status;
        if (delete) {
            status = problem == null ? ResourceStatus.DELETE_COMPLETE : ResourceStatus.DELETE_FAILED;
        } else {
            status = problem == null ? ResourceStatus.ROLLBACK_COMPLETE : ResourceStatus.ROLLBACK_FAILED;
        }
        stack.events().stack(status, removing.told());
        return stack.result(status, removing.retained(), reason);
    }
}

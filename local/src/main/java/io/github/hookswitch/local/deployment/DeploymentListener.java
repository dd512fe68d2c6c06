package io.github.hookswitch.local.deployment;

/** Receives each step of a deployment as it happens, on the thread that deploys. */
@FunctionalInterface
public interface DeploymentListener {

    /**
     * Something happened to a resource or a stack.
     *
     * @param event what
     */
    void event(ResourceEvent event);
}

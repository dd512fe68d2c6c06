package io.github.hookswitch.local.deployment;

/** Something that is being done to a stack. It has begun: the stack's status says so; {@link #run} does it. */
public interface StackOperation {

    /**
     * The stack.
     *
     * @return whose status shows how far it is
     */
    DeployedStack stack();

    /**
     * Does it, on the thread that calls.
     *
     * @return how it ended
     * @throws InterruptedException if the thread is interrupted; what was done stays
     */
    StackResult run() throws InterruptedException;
}

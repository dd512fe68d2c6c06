package io.github.hookswitch.simulator.call;

/** The function of a SIP media application, as the engine invokes it. */
@FunctionalInterface
public interface CallFunction {

    /**
     * Invokes the function synchronously with one event.
     *
     * <p>The engine calls this without holding its lock, so the function may use the call APIs of the engine while
     * it runs; it must not advance the engine's time. A {@link RuntimeException} counts as
     * {@link Invocation.FunctionError}; an {@link Error}, such as a failed assertion, reaches the test.
     *
     * @param endpoint the application that the event belongs to, and its function
     * @param event the event, JSON in UTF-8
     * @return the result of the invocation
     */
    Invocation invoke(ApplicationEndpoint endpoint, byte[] event);
}

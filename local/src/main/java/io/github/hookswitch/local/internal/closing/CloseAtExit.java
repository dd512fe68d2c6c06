package io.github.hookswitch.local.internal.closing;

/** Closes something when the JVM ends before it was closed: by Ctrl-C, SIGTERM, {@code System.exit} or an error. */
public final class CloseAtExit implements AutoCloseable {
    private final Thread hook;

    /**
     * Sees to it.
     *
     * @param close closes what is open
     * @throws IllegalStateException if the JVM is ending already
     */
    public CloseAtExit(Runnable close) {
        hook = new Thread(close, "close-at-exit");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** There is nothing to close any more. */
    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            // The JVM is ending, and so the hook runs or has run.
        }
    }
}

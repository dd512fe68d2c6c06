package io.github.hookswitch.provider.internal.start;

/** Does something early on another processor, so that it is done when it is needed. */
final class InBackground {
    private InBackground() {}

    /** A failure is not reported here: it comes again where the result is needed. */
    static void run(Runnable work) {
        Thread thread = new Thread(work, "start");
        thread.setDaemon(true);
        thread.setUncaughtExceptionHandler((failed, cause) -> {});
        thread.start();
    }
}

package io.github.hookswitch.local.lambda;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * A process with all that it has started. A process that has lost its parent no longer tells where it comes from, so
 * {@link #look()} remembers it beforehand.
 */
final class ProcessTree {
    private static final int END_WAIT_SECONDS = 5;

    private static final long LOOK_INTERVAL_NANOS = 250_000_000;

    private final Process root;
    private final Set<ProcessHandle> started = ConcurrentHashMap.newKeySet();
    private volatile long lookedAt = System.nanoTime();

    ProcessTree(Process root) {
        this.root = root;
    }

    /** Remembers which processes there are, unless it was done a moment ago: it reads about every process of the machine. */
    void lookNowAndThen() {
        if (System.nanoTime() - lookedAt > LOOK_INTERVAL_NANOS) {
            look();
        }
    }

    /** Remembers which processes there are now. */
    void look() {
        lookedAt = System.nanoTime();
        started.removeIf(process -> !process.isAlive());
        root.descendants().forEach(started::add);
    }

    /** Ends the process and all that it has started; returns when the process itself has ended. */
    void end() {
        look();
        root.destroyForcibly();
        endStarted();
        try {
            root.waitFor(END_WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends what is left of a process that has ended. */
    void endStarted() {
        for (ProcessHandle process : List.copyOf(started)) {
            List<ProcessHandle> below = process.descendants().toList();
            process.destroyForcibly();
            below.forEach(ProcessHandle::destroyForcibly);
        }
    }
}

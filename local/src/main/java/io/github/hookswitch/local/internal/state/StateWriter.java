package io.github.hookswitch.local.internal.state;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Writes the state soon after something has changed, and at the end; many changes at once are written once. */
public final class StateWriter implements AutoCloseable {
    private static final Duration SOON = Duration.ofMillis(200);

    private final StateFolder folder;
    private final Consumer<RuntimeException> failures;
    private final AtomicBoolean due = new AtomicBoolean();
    private final ExecutorService writer = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "state-writer");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * A writer.
     *
     * @param folder where to write; closed with this
     * @param failures is told of a state that could not be written; the next change tries again
     */
    public StateWriter(StateFolder folder, Consumer<RuntimeException> failures) {
        this.folder = folder;
        this.failures = failures;
    }

    /** Something may have changed. Returns at once. */
    public void changed() {
        if (due.compareAndSet(false, true)) {
            // What comes too late, because this closes, is written by the closing.
            CompletableFuture.delayedExecutor(SOON.toMillis(), TimeUnit.MILLISECONDS, writer)
                    .execute(this::write);
        }
    }

    private void write() {
        due.set(false);
        try {
            folder.save();
        } catch (RuntimeException e) {
            failures.accept(e);
        }
    }

    /** Writes what there is now, and gives the folder back. */
    @Override
    public void close() {
        writer.shutdownNow();
        try {
            write();
        } finally {
            folder.close();
        }
    }
}

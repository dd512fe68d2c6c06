package io.github.hookswitch.local.internal.closing;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * What has been opened so far, to be closed together: the last opened first, and all of it, even if the closing of one
 * fails. May be closed several times and by several threads; every one of them returns when all is closed.
 */
public final class OpenResources implements AutoCloseable {
    private final Deque<AutoCloseable> open = new ArrayDeque<>();

    /** Nothing yet. */
    public OpenResources() {}

    /**
     * Adds what has just been opened.
     *
     * @param <T> what it is
     * @param resource what is to be closed
     * @return the same
     */
    public synchronized <T extends AutoCloseable> T add(T resource) {
        open.push(resource);
        return resource;
    }

    /**
     * Closes everything.
     *
     * @throws IllegalStateException if something could not be closed; everything else is closed then
     */
    @Override
    public synchronized void close() {
        IllegalStateException failure = null;
        while (!open.isEmpty()) {
            failure = close(open.pop(), failure);
        }
        if (failure != null) {
            throw failure;
        }
    }

    private static @Nullable IllegalStateException close(
            AutoCloseable resource, @Nullable IllegalStateException before) {
        try {
            resource.close();
            return before;
        } catch (Exception failed) {
            IllegalStateException failure = before == null
                    ? new IllegalStateException("Not everything could be closed: " + failed.getMessage())
                    : before;
            failure.addSuppressed(failed);
            return failure;
        }
    }
}

package io.github.hookswitch.handler.internal.json;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a writer between two uses, so that its buffer is not created again for each event. A second use at the same
 * time gets a writer of its own.
 */
public final class WriterPool {

    private static final int USUAL_BYTES = 4096;
    private static final int MAX_KEPT_BYTES = 64 * 1024;

    private final AtomicReference<@Nullable JsonWriter> spare = new AtomicReference<>();

    /** Keeps none yet. */
    public WriterPool() {}

    /**
     * Takes a writer.
     *
     * @return an empty writer that nobody else uses
     */
    public JsonWriter take() {
        JsonWriter writer = spare.getAndSet(null);
        return writer == null ? new JsonWriter(USUAL_BYTES) : writer;
    }

    /**
     * Gives a writer back. One that is not given back, because its use failed, is replaced.
     *
     * @param writer the writer, which is not used any more
     */
    public void giveBack(JsonWriter writer) {
        if (writer.capacity() <= MAX_KEPT_BYTES) {
            writer.reset();
            spare.set(writer);
        }
    }
}

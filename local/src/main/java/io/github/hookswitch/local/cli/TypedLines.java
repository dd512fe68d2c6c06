package io.github.hookswitch.local.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Lines that are typed while something else goes on. */
final class TypedLines implements AutoCloseable {
    private static final long POLL_MILLISECONDS = 50;

    private final BlockingQueue<Optional<String>> lines = new LinkedBlockingQueue<>();
    private final Thread reader;
    private boolean ended;

    private TypedLines(InputStream in) {
        this.reader = new Thread(() -> collect(in), "typed-lines");
        reader.setDaemon(true);
    }

    static TypedLines read(InputStream in) {
        TypedLines typed = new TypedLines(in);
        typed.reader.start();
        return typed;
    }

    /** The next line; empty if none is typed for a moment, or the input has ended. */
    Optional<String> next() throws InterruptedException {
        Optional<String> line = lines.poll(POLL_MILLISECONDS, TimeUnit.MILLISECONDS);
        if (line == null) {
            return Optional.empty();
        }
        ended = line.isEmpty();
        return line;
    }

    boolean ended() {
        return ended;
    }

    /** The thread may wait for a line for ever; being a daemon it keeps nothing running. */
    @Override
    public void close() {
        reader.interrupt();
    }

    // The keyboard's encoding is the machine's.
    @SuppressWarnings("DefaultCharset")
    private void collect(InputStream in) {
        try {
            BufferedReader typed = new BufferedReader(new InputStreamReader(in, Charset.defaultCharset()));
            for (String line = typed.readLine(); line != null; line = typed.readLine()) {
                lines.add(Optional.of(line));
            }
        } catch (IOException broken) {
            // A terminal that is gone types nothing any more.
        }
        lines.add(Optional.empty());
    }
}

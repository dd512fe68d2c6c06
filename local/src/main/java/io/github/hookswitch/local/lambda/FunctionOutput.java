package io.github.hookswitch.local.lambda;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * What a function's process writes, line by line.
 *
 * <p>It is read by whoever needs it, and never by a thread that waits for more: so it is known that all that was written
 * before an answer was sent has been read after it, whatever the runtime, because a pipe tells how much is in it.
 */
final class FunctionOutput {
    private final InputStream pipe;
    private final Consumer<String> lines;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private boolean reading;

    FunctionOutput(InputStream pipe, Consumer<String> lines) {
        this.pipe = pipe;
        this.lines = lines;
    }

    /** Hands on each line that has been written completely so far. */
    synchronized void readWritten() {
        if (reading) {
            // Whoever receives a line asks for the log: the lines after this one follow when this one is done.
            return;
        }
        reading = true;
        try {
            for (int written = pipe.available(); written > 0; written = pipe.available()) {
                split(pipe.readNBytes(written));
            }
        } catch (IOException closed) {
            // The process has ended and its pipe with it: nothing is left to read.
        } finally {
            reading = false;
        }
    }

    /** The same, and the last line without its end too: an invocation is over, or the process. */
    synchronized void readToEnd() {
        readWritten();
        if (line.size() > 0) {
            endLine();
        }
    }

    private void split(byte[] bytes) {
        for (byte next : bytes) {
            if (next == '\n') {
                endLine();
            } else {
                line.write(next);
            }
        }
    }

    private void endLine() {
        String text = line.toString(StandardCharsets.UTF_8);
        line.reset();
        lines.accept(text.endsWith("\r") ? text.substring(0, text.length() - 1) : text);
    }
}

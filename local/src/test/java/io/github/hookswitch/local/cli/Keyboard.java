package io.github.hookswitch.local.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Somebody who reads the screen and types. */
final class Keyboard extends InputStream {
    private final Screen screen;
    private final Deque<Typed> lines;
    private byte[] current = {};
    private int position;

    Keyboard(Screen screen, List<Typed> lines) {
        this.screen = screen;
        this.lines = new ArrayDeque<>(lines);
    }

    @Override
    public int read() throws IOException {
        while (position == current.length) {
            if (!type()) {
                return -1;
            }
        }
        return current[position++];
    }

    /** As a terminal does, gives a line at a time. */
    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int first = read();
        if (first < 0) {
            return -1;
        }
        target[offset] = (byte) first;
        int more = Math.min(length - 1, current.length - position);
        System.arraycopy(current, position, target, offset + 1, more);
        position += more;
        return 1 + more;
    }

    private boolean type() throws IOException {
        Typed next = lines.poll();
        try {
            if (next == null || !screen.shows(next.seen())) {
                return false;
            }
        } catch (InterruptedException e) {
            throw new InterruptedIOException("nobody reads any more");
        }
        current = (next.line() + "\n").getBytes(StandardCharsets.UTF_8);
        position = 0;
        return true;
    }
}

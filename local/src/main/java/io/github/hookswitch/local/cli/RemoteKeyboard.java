package io.github.hookswitch.local.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.charset.Charset;
import java.time.Duration;

/** What somebody types at another terminal; it ends when that one is not heard of any more. */
final class RemoteKeyboard extends InputStream {
    private final Duration patience;
    private final ByteArrayOutputStream typed = new ByteArrayOutputStream();
    private byte[] current = {};
    private int position;
    private boolean ended;
    private long heardOf = System.nanoTime();

    RemoteKeyboard(Duration patience) {
        this.patience = patience;
    }

    // A command reads in the machine's encoding.
    @SuppressWarnings("DefaultCharset")
    synchronized void type(String line) {
        typed.writeBytes((line + "\n").getBytes(Charset.defaultCharset()));
        notifyAll();
    }

    synchronized void end() {
        ended = true;
        notifyAll();
    }

    synchronized void isHeardOf() {
        heardOf = System.nanoTime();
    }

    synchronized boolean isForgotten() {
        return left() <= 0;
    }

    private long left() {
        return patience.toMillis() - (System.nanoTime() - heardOf) / 1_000_000;
    }

    @Override
    public synchronized int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public synchronized int read(byte[] target, int offset, int length) throws IOException {
        try {
            while (position == current.length && typed.size() == 0 && !ended && left() > 0) {
                wait(left());
            }
        } catch (InterruptedException e) {
            throw new InterruptedIOException("nobody types any more");
        }
        if (position == current.length) {
            current = typed.toByteArray();
            typed.reset();
            position = 0;
        }
        int count = Math.min(length, current.length - position);
        System.arraycopy(current, position, target, offset, count);
        position += count;
        return count == 0 ? -1 : count;
    }
}

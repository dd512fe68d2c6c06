package io.github.hookswitch.local.cli;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** What a command prints, and a way to wait for it. */
final class Screen extends OutputStream {
    private static final long TIMEOUT = TimeUnit.SECONDS.toNanos(60);

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @Override
    public synchronized void write(int value) {
        bytes.write(value);
        notifyAll();
    }

    @Override
    public synchronized void write(byte[] values, int offset, int length) {
        bytes.write(values, offset, length);
        notifyAll();
    }

    synchronized String text() {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** Waits until some words are there; returns whether they came. */
    synchronized boolean shows(String words) throws InterruptedException {
        long until = System.nanoTime() + TIMEOUT;
        while (!text().contains(words)) {
            long left = until - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        return true;
    }
}

package io.github.hookswitch.local.cli;

import java.time.Duration;

/** Gives memory back to the machine when nothing has happened for a while: a JVM that only waits collects no garbage. */
final class IdleMemory implements AutoCloseable {
    private static final Duration QUIET = Duration.ofSeconds(20);

    private final Runnable giveBack;
    private final Thread thread = new Thread(this::watch, "idle-memory");
    private boolean busy = true;

    IdleMemory(Runnable giveBack) {
        this.giveBack = giveBack;
    }

    static IdleMemory start() {
        IdleMemory memory = new IdleMemory(System::gc);
        memory.thread.setDaemon(true);
        memory.thread.start();
        return memory;
    }

    /** Something happens. */
    synchronized void busy() {
        busy = true;
        notifyAll();
    }

    private void watch() {
        try {
            while (true) {
                awaitWork();
                giveBack.run();
            }
        } catch (InterruptedException closed) {
            thread.interrupt();
        }
    }

    /** Returns when something has happened, and then nothing for a while. */
    private synchronized void awaitWork() throws InterruptedException {
        while (!busy) {
            wait();
        }
        while (busy) {
            busy = false;
            long until = System.nanoTime() + QUIET.toNanos();
            for (long left = QUIET.toMillis(); !busy && left > 0; left = (until - System.nanoTime()) / 1_000_000) {
                wait(left);
            }
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}

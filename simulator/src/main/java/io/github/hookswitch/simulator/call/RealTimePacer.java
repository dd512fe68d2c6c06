package io.github.hookswitch.simulator.call;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Lets an engine's virtual time pass in real time, for people who call by hand.
 *
 * <p>A thread of its own sleeps until the next thing is due, and lets it happen. Time stands still while a function
 * answers, as it does in a test, so that a function's start does not shorten what a caller hears. Whoever acts
 * meanwhile does it with {@link #act}, which lets pass first what has passed since; who acts on the engine itself is
 * noticed within a tenth of a second.
 *
 * <pre>{@code
 * try (RealTimePacer pacer = RealTimePacer.start(simulator.engine())) {
 *     SimulatedCall call = pacer.act(() -> simulator.engine().dial(from, to));
 *     ...
 * }
 * }</pre>
 */
public final class RealTimePacer implements AutoCloseable {

    /** How a pacer waits. */
    interface Pause {

        /**
         * Waits.
         *
         * @param atMost how long, more than zero
         * @throws InterruptedException if the pacer is closed
         */
        void await(Duration atMost) throws InterruptedException;

        /** Ends a wait that is under way, or the next one. */
        void wake();
    }

    /** Learns what a pacer does, on the thread that lets time pass. */
    @FunctionalInterface
    public interface Listener {

        /** Time has passed, or somebody has acted. */
        void moved();

        /**
         * The engine refused to go on, because of an action that is not simulated, say. Time goes on.
         *
         * @param problem what the engine threw
         */
        default void failed(RuntimeException problem) {}
    }

    private static final Duration LONGEST_NAP = Duration.ofMillis(100);
    private static final Duration SHORTEST_NAP = Duration.ofMillis(1);

    private final CallEngine engine;
    private final LongSupplier nanoTime;
    private final Pause pause;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final ReentrantLock moving = new ReentrantLock();
    private final Thread thread;
    private long movedAt;

    RealTimePacer(CallEngine engine, LongSupplier nanoTime, Pause pause) {
        this.engine = Objects.requireNonNull(engine, "engine");
        this.nanoTime = nanoTime;
        this.pause = pause;
        this.movedAt = nanoTime.getAsLong();
        this.thread = new Thread(this::run, "real-time-pacer");
        thread.setDaemon(true);
    }

    /**
     * Starts to pace an engine by the machine's clock.
     *
     * @param engine the engine; nobody else should let its time pass
     * @return the pacer, to be closed
     */
    public static RealTimePacer start(CallEngine engine) {
        return start(engine, System::nanoTime);
    }

    /**
     * Starts to pace an engine by some clock, such as one that a test sets.
     *
     * @param engine the engine; nobody else should let its time pass
     * @param nanoTime the clock, nanoseconds from any beginning; looked at ten times a second or more
     * @return the pacer, to be closed
     */
    public static RealTimePacer start(CallEngine engine, LongSupplier nanoTime) {
        RealTimePacer pacer = new RealTimePacer(engine, nanoTime, new Nap());
        pacer.thread.start();
        return pacer;
    }

    /**
     * Adds a listener.
     *
     * @param listener is called often, and should be quick
     */
    public void addListener(Listener listener) {
        listeners.add(Objects.requireNonNull(listener, "listener"));
    }

    /**
     * Removes a listener.
     *
     * @param listener is not called any more, once a call that is under way has returned
     */
    public void removeListener(Listener listener) {
        listeners.remove(listener);
    }

    /**
     * Acts in a call at the present moment.
     *
     * @param action what to do with the engine or a call; may not let time pass
     * @param <T> what comes of it
     * @return what the action returned
     */
    public <T> T act(Supplier<T> action) {
        // Who lets time pass at this moment brings it up to date; waiting for that could take a whole invocation.
        boolean alone = moving.tryLock();
        try {
            if (alone) {
                letPass();
            }
            return action.get();
        } finally {
            if (alone) {
                movedAt = nanoTime.getAsLong();
                moving.unlock();
            }
            listeners.forEach(Listener::moved);
            pause.wake();
        }
    }

    /** Stops. Time stands still from here on, unless somebody lets it pass. */
    @Override
    public void close() {
        thread.interrupt();
    }

    /** Lets the virtual time catch up with real time; returns how long nothing will happen, as far as is known now. */
    Duration step() {
        moving.lock();
        try {
            letPass();
        } finally {
            movedAt = nanoTime.getAsLong();
            moving.unlock();
        }
        listeners.forEach(Listener::moved);
        return nap();
    }

    private void letPass() {
        long passed = nanoTime.getAsLong() - movedAt;
        try {
            engine.runFor(Duration.ofNanos(Math.max(0, passed)));
        } catch (RuntimeException e) {
            listeners.forEach(listener -> listener.failed(e));
        }
    }

    private Duration nap() {
        Instant next = engine.nextEventAt();
        Duration wait = next == null ? LONGEST_NAP : Duration.between(engine.now(), next);
        if (wait.compareTo(SHORTEST_NAP) < 0) {
            return SHORTEST_NAP;
        }
        return wait.compareTo(LONGEST_NAP) < 0 ? wait : LONGEST_NAP;
    }

    private void run() {
        try {
            while (!thread.isInterrupted()) {
                pause.await(step());
            }
        } catch (InterruptedException closed) {
            thread.interrupt();
        }
    }

    /** Waits by a monitor. */
    private static final class Nap implements Pause {
        private boolean awake;

        @Override
        public synchronized void await(Duration atMost) throws InterruptedException {
            long until = System.nanoTime() + atMost.toNanos();
            for (long left = atMost.toNanos(); !awake && left > 0; left = until - System.nanoTime()) {
                wait(left / 1_000_000, (int) (left % 1_000_000));
            }
            awake = false;
        }

        @Override
        public synchronized void wake() {
            awake = true;
            notifyAll();
        }
    }
}

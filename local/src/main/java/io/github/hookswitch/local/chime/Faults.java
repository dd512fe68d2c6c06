package io.github.hookswitch.local.chime;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The faults that wait for requests, by operation. */
final class Faults {
    private final Map<String, Deque<ChimeFault>> queues = new HashMap<>();

    synchronized void add(String operation, List<ChimeFault> faults) {
        queues.computeIfAbsent(operation, name -> new ArrayDeque<>()).addAll(faults);
    }

    synchronized int clear() {
        int left = queues.values().stream().mapToInt(Deque::size).sum();
        queues.clear();
        return left;
    }

    synchronized @Nullable ChimeFault next(Operation operation) {
        Deque<ChimeFault> queue = queues.get(operation.name());
        return queue == null ? null : queue.poll();
    }

    static void sleep(Duration delay) {
        try {
            Thread.sleep(delay.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

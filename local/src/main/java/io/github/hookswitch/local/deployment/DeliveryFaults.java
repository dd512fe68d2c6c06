package io.github.hookswitch.local.deployment;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The faults that wait for requests to custom resources, by request type and logical id. */
final class DeliveryFaults {
    private final Map<String, Deque<DeliveryFault>> queues = new HashMap<>();

    synchronized void add(String requestType, String logicalId, DeliveryFault fault) {
        queues.computeIfAbsent(requestType + " " + logicalId, key -> new ArrayDeque<>())
                .add(fault);
    }

    synchronized @Nullable DeliveryFault next(String requestType, String logicalId) {
        Deque<DeliveryFault> queue = queues.get(requestType + " " + logicalId);
        return queue == null ? null : queue.poll();
    }

    synchronized int clear() {
        int left = queues.values().stream().mapToInt(Deque::size).sum();
        queues.clear();
        return left;
    }
}

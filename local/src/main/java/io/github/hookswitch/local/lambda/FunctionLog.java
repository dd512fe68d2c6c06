package io.github.hookswitch.local.lambda;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Keeps each function's newest lines, also after the function is deleted, and passes each on to a listener. */
final class FunctionLog {
    private static final int KEPT_LINES = 10_000;

    private final Map<FunctionArn, Deque<LogLine>> lines = new HashMap<>();
    private final Consumer<LogLine> listener;

    FunctionLog(Consumer<LogLine> listener) {
        this.listener = listener;
    }

    void add(LogLine line) {
        synchronized (lines) {
            Deque<LogLine> kept = lines.computeIfAbsent(line.function().unqualified(), name -> new ArrayDeque<>());
            kept.addLast(line);
            if (kept.size() > KEPT_LINES) {
                kept.removeFirst();
            }
        }
        listener.accept(line);
    }

    List<LogLine> of(FunctionArn function) {
        synchronized (lines) {
            return List.copyOf(lines.getOrDefault(function.unqualified(), new ArrayDeque<>()));
        }
    }
}

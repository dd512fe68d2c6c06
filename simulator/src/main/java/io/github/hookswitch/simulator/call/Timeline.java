package io.github.hookswitch.simulator.call;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** Records what happens in a call. */
final class Timeline {
    private final Supplier<Instant> clock;
    private final List<TimelineEntry> entries = new ArrayList<>();

    Timeline(Supplier<Instant> clock) {
        this.clock = clock;
    }

    void add(Function<Instant, TimelineEntry> entry) {
        entries.add(entry.apply(clock.get()));
    }

    List<TimelineEntry> entries() {
        return List.copyOf(entries);
    }
}

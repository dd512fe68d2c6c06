package io.github.hookswitch.simulator.call.internal.time;

import io.github.hookswitch.simulator.call.TimelineEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** Records what happens in a call. */
public final class Timeline {
    private final Supplier<Instant> clock;
    private final List<TimelineEntry> entries = new ArrayList<>();

    public Timeline(Supplier<Instant> clock) {
        this.clock = clock;
    }

    public void add(Function<Instant, TimelineEntry> entry) {
        entries.add(entry.apply(clock.get()));
    }

    /** Leaves out what happened in the middle, if that is much; a note says how much. */
    public void shorten(int first, int last) {
        int leftOut = entries.size() - first - last;
        if (leftOut > 1) {
            List<TimelineEntry> middle = entries.subList(first, first + leftOut);
            Instant at = middle.get(0).at();
            middle.clear();
            entries.add(first, new TimelineEntry.Note(at, leftOut + " entries like these are left out here"));
        }
    }

    public List<TimelineEntry> entries() {
        return List.copyOf(entries);
    }
}

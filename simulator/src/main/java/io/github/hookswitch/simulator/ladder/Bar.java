package io.github.hookswitch.simulator.ladder;

import io.github.hookswitch.handler.event.LegTag;
import io.github.hookswitch.simulator.call.CallLeg;
import io.github.hookswitch.simulator.call.TimelineEntry;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The life of a leg, beside the rungs.
 *
 * @param leg the leg
 * @param top where it began
 * @param connected where it was answered; null if it was not
 * @param end where it ended; null while it lives
 */
record Bar(
        CallLeg leg,
        double top,
        @Nullable Double connected,
        @Nullable Double end) {

    static List<Bar> of(List<Rung> rungs, List<CallLeg> legs) {
        List<Bar> bars = new ArrayList<>();
        for (LegTag tag : List.of(LegTag.A, LegTag.B)) {
            Iterator<CallLeg> inOrder =
                    legs.stream().filter(leg -> leg.tag().equals(tag)).iterator();
            @Nullable Bar open = null;
            for (Rung rung : rungs) {
                Bar next = next(open, rung, tag, inOrder);
                if (next != null && next.end != null) {
                    bars.add(next);
                    next = null;
                }
                open = next;
            }
            if (open != null) {
                bars.add(open);
            }
        }
        return bars;
    }

    private static @Nullable Bar next(@Nullable Bar open, Rung rung, LegTag tag, Iterator<CallLeg> inOrder) {
        TimelineEntry entry = rung.step().entry();
        if (entry instanceof TimelineEntry.LegStarted started && started.leg().equals(tag) && inOrder.hasNext()) {
            return new Bar(inOrder.next(), rung.y(), null, null);
        }
        if (open == null) {
            return null;
        }
        if (entry instanceof TimelineEntry.LegConnected connected
                && connected.leg().equals(tag)) {
            return new Bar(open.leg, open.top, rung.y(), null);
        }
        if (entry instanceof TimelineEntry.LegDisconnected ended && ended.leg().equals(tag)) {
            return new Bar(open.leg, open.top, open.connected, rung.y());
        }
        return open;
    }
}

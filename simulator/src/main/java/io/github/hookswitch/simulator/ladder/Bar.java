package io.github.hookswitch.simulator.ladder;

import io.github.hookswitch.handler.event.LegTag;
import io.github.hookswitch.simulator.call.CallLeg;
import io.github.hookswitch.simulator.call.SimpleTimelineVisitor;
import io.github.hookswitch.simulator.call.TimelineEntry;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
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
            Optional<Bar> open = Optional.empty();
            for (Rung rung : rungs) {
                open = rung.step().entry().accept(new AtRung(open, rung.y(), tag, inOrder));
                open.filter(bar -> bar.end != null).ifPresent(bars::add);
                open = open.filter(bar -> bar.end == null);
            }
            open.ifPresent(bars::add);
        }
        return bars;
    }

    /** What becomes of a tag's bar at a rung. */
    private static final class AtRung extends SimpleTimelineVisitor<Optional<Bar>> {
        private final Optional<Bar> open;
        private final double y;
        private final LegTag tag;
        private final Iterator<CallLeg> inOrder;

        AtRung(Optional<Bar> open, double y, LegTag tag, Iterator<CallLeg> inOrder) {
            this.open = open;
            this.y = y;
            this.tag = tag;
            this.inOrder = inOrder;
        }

        @Override
        public Optional<Bar> legStarted(TimelineEntry.LegStarted entry) {
            boolean begins = entry.leg().equals(tag) && inOrder.hasNext();
            return begins ? Optional.of(new Bar(inOrder.next(), y, null, null)) : open;
        }

        @Override
        public Optional<Bar> legConnected(TimelineEntry.LegConnected entry) {
            return entry.leg().equals(tag) ? open.map(bar -> new Bar(bar.leg, bar.top, y, null)) : open;
        }

        @Override
        public Optional<Bar> legDisconnected(TimelineEntry.LegDisconnected entry) {
            return entry.leg().equals(tag) ? open.map(bar -> new Bar(bar.leg, bar.top, bar.connected, y)) : open;
        }

        @Override
        protected Optional<Bar> otherwise(TimelineEntry entry) {
            return open;
        }
    }
}

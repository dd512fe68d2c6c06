package io.github.hookswitch.simulator.testing;

import io.github.hookswitch.handler.event.LegTag;
import io.github.hookswitch.simulator.call.SimpleTimelineVisitor;
import io.github.hookswitch.simulator.call.SimulatedCall;
import io.github.hookswitch.simulator.call.TimelineEntry;
import io.github.hookswitch.simulator.call.TimelineEntry.EventSent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a test asks of the timeline of a call. */
final class Events {
    private Events() {}

    /** Whether the phone of the latest leg with a tag has begun to ring. */
    static boolean rings(SimulatedCall call, LegTag tag) {
        Ringing phone = new Ringing(tag);
        call.timeline().forEach(entry -> entry.accept(phone));
        return phone.rings;
    }

    private static final class Ringing extends SimpleTimelineVisitor<Boolean> {
        private final LegTag tag;
        private boolean rings;

        Ringing(LegTag tag) {
            this.tag = tag;
        }

        @Override
        public Boolean legStarted(TimelineEntry.LegStarted started) {
            rings &= !started.leg().equals(tag);
            return rings;
        }

        @Override
        public Boolean legRinging(TimelineEntry.LegRinging ringing) {
            rings |= ringing.leg().equals(tag);
            return rings;
        }

        @Override
        protected Boolean otherwise(TimelineEntry entry) {
            return rings;
        }
    }

    /** What the function's code threw last; null if it did not. */
    static @Nullable Throwable thrown(SimulatedCall call) {
        return call.timeline().stream()
                .filter(TimelineEntry.HandlerThrew.class::isInstance)
                .map(entry -> ((TimelineEntry.HandlerThrew) entry).thrown())
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    /** The types of the events sent, each once. */
    static List<String> of(SimulatedCall call) {
        return call.timeline().stream()
                .filter(EventSent.class::isInstance)
                .map(EventSent.class::cast)
                .filter(event -> event.attempt() == 1)
                .map(EventSent::eventType)
                .toList();
    }
}

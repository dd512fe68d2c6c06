package io.github.hookswitch.simulator.testing;

import io.github.hookswitch.handler.event.LegTag;
import io.github.hookswitch.simulator.call.SimulatedCall;
import io.github.hookswitch.simulator.call.TimelineEntry;
import io.github.hookswitch.simulator.call.TimelineEntry.EventSent;
import java.util.List;

/** What a test asks of the timeline of a call. */
final class Events {
    private Events() {}

    /** Whether the phone of the latest leg with a tag has begun to ring. */
    static boolean rings(SimulatedCall call, LegTag tag) {
        boolean rings = false;
        for (TimelineEntry entry : call.timeline()) {
            if (entry instanceof TimelineEntry.LegStarted started
                    && started.leg().equals(tag)) {
                rings = false;
            }
            if (entry instanceof TimelineEntry.LegRinging ringing
                    && ringing.leg().equals(tag)) {
                rings = true;
            }
        }
        return rings;
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

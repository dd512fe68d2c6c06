package io.github.hookswitch.local.internal.webphone;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.github.hookswitch.handler.event.LegTag;
import io.github.hookswitch.simulator.call.Heard;
import io.github.hookswitch.simulator.call.SimulatedCall;
import io.github.hookswitch.simulator.call.TimelineEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** What a party hears, for the captions and for the loudspeaker. */
final class PhoneSounds {

    private PhoneSounds() {}

    static void write(SimulatedCall call, LegTag leg, Instant start, ArrayNode sounds) {
        List<Heard> heard = call.heard(leg);
        // Asked for afterwards, so that there are at least as many.
        List<Duration> planned = planned(call, leg);
        for (int index = 0; index < heard.size(); index++) {
            Heard sound = heard.get(index);
            sounds.addObject()
                    .put("at", Duration.between(start, sound.start()).toMillis())
                    .put("kind", sound.kind().name().toLowerCase(Locale.ROOT))
                    .put("what", sound.what())
                    .put("language", sound.language())
                    .put("lasts", planned.get(index).toMillis())
                    .put("over", sound.over())
                    .put("cut", sound.cut());
        }
    }

    /** How long each sound lasts unless it is cut off; zero if it is looped until it is stopped. */
    private static List<Duration> planned(SimulatedCall call, LegTag leg) {
        return call.timeline().stream()
                .filter(TimelineEntry.SoundStarted.class::isInstance)
                .map(TimelineEntry.SoundStarted.class::cast)
                .filter(sound -> sound.leg().equals(leg))
                .map(TimelineEntry.SoundStarted::length)
                .toList();
    }
}

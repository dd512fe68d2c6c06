package io.github.hookswitch.simulator.call;

import java.time.Instant;
import java.util.List;

/**
 * What a recording holds.
 *
 * @param channels the sounds of each channel
 * @param gaps times of silence, because the recording was paused
 */
record RecordedTracks(List<List<Sound>> channels, List<Gap> gaps) {

    /** A time without sound. */
    record Gap(Instant from, Instant to) {}

    /** One channel with what the party of a leg says. */
    static RecordedTracks said(Leg leg) {
        return new RecordedTracks(List.of(leg.line().said()), List.of());
    }
}

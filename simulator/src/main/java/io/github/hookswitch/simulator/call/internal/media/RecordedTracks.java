package io.github.hookswitch.simulator.call.internal.media;

import java.time.Instant;
import java.util.List;

/**
 * What a recording holds.
 *
 * @param channels the sounds of each channel
 * @param gaps times of silence, because the recording was paused
 */
public record RecordedTracks(List<List<Sound>> channels, List<Gap> gaps) {

    /** A time without sound. */
    public record Gap(Instant from, Instant to) {}

    /** One channel. */
    public static RecordedTracks of(List<Sound> sounds) {
        return new RecordedTracks(List.of(sounds), List.of());
    }
}

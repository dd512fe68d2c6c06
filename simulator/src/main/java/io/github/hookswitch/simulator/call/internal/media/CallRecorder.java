package io.github.hookswitch.simulator.call.internal.media;

import io.github.hookswitch.handler.event.LegTag;
import io.github.hookswitch.simulator.call.internal.time.VirtualTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Records a leg from {@code StartCallRecording} on; the file is there when the leg is over. */
public final class CallRecorder {
    private final VirtualTime time;
    private final Recordings recordings;
    private final LegTag leg;
    private final List<RecordedTracks.Gap> gaps = new ArrayList<>(0);
    private @Nullable Order order;
    private @Nullable Instant pausedAt;
    private @Nullable Instant end;

    CallRecorder(VirtualTime time, Recordings recordings, LegTag leg) {
        this.time = time;
        this.recordings = recordings;
        this.leg = leg;
    }

    private record Order(String bucketName, String key, List<List<Sound>> channels, Instant start) {}

    /** Whether it was started; a leg is recorded once. */
    public boolean wasStarted() {
        return order != null;
    }

    /** Whether it was started and not stopped. */
    public boolean isRunning() {
        return order != null && end == null;
    }

    /**
     * Begins to record.
     *
     * @param channels the sounds of each channel, those to come included
     */
    public void start(String bucketName, String key, List<List<Sound>> channels) {
        order = new Order(bucketName, key, channels, time.now());
    }

    public void pause() {
        if (pausedAt == null) {
            pausedAt = time.now();
        }
    }

    public void resume() {
        if (pausedAt != null) {
            gaps.add(new RecordedTracks.Gap(pausedAt, time.now()));
            pausedAt = null;
        }
    }

    public void stop() {
        resume();
        end = time.now();
    }

    void legEnded() {
        Order started = order;
        if (started == null) {
            return;
        }
        Instant now = time.now();
        if (pausedAt != null) {
            gaps.add(new RecordedTracks.Gap(pausedAt, now));
        }
        RecordedTracks tracks = new RecordedTracks(started.channels(), gaps);
        recordings.store(leg, started.bucketName(), started.key(), started.start(), end == null ? now : end, tracks);
        order = null;
    }
}

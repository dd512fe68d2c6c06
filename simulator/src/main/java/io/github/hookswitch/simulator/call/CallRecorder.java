package io.github.hookswitch.simulator.call;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Records a leg from {@code StartCallRecording} on; the file is there when the leg is over. */
final class CallRecorder {
    private static final String DEFAULT_PREFIX = "Amazon-Chime-SMA-Call-Recordings";

    private final CallSession call;
    private final Leg leg;
    private final Line line;
    private final List<RecordedTracks.Gap> gaps = new ArrayList<>(0);
    private @Nullable Order order;
    private @Nullable Instant pausedAt;
    private @Nullable Instant end;

    CallRecorder(CallSession call, Leg leg, Line line) {
        this.call = call;
        this.leg = leg;
        this.line = line;
    }

    private record Order(String bucketName, String key, String track, Instant start) {}

    /** Returns the location of the recording to be, bucket and key. */
    String start(RecordingDestination destination, String track) throws ActionRefusedException {
        if (order != null) {
            throw ActionRefusedException.invalidParameter("A leg is recorded once; this one was started before");
        }
        Instant now = call.engine().now();
        RecordingDestination target = destination.prefix().isEmpty()
                ? new RecordingDestination(destination.bucketName(), DEFAULT_PREFIX)
                : destination;
        String key =
                target.withPrefix(Recordings.day(now) + "/" + call.recordings().fileName(now, leg));
        order = new Order(target.bucketName(), key, track, now);
        return target.bucketName() + "/" + key;
    }

    void pause() throws ActionRefusedException {
        requireRunning();
        if (pausedAt == null) {
            pausedAt = call.engine().now();
        }
    }

    void resume() throws ActionRefusedException {
        requireRunning();
        if (pausedAt != null) {
            gaps.add(new RecordedTracks.Gap(pausedAt, call.engine().now()));
            pausedAt = null;
        }
    }

    void stop() throws ActionRefusedException {
        resume();
        end = call.engine().now();
    }

    void legEnded() {
        Order started = order;
        if (started == null) {
            return;
        }
        Instant now = call.engine().now();
        if (pausedAt != null) {
            gaps.add(new RecordedTracks.Gap(pausedAt, now));
        }
        call.recordings()
                .store(
                        leg,
                        started.bucketName(),
                        started.key(),
                        started.start(),
                        end == null ? now : end,
                        tracks(started));
        order = null;
    }

    private void requireRunning() throws ActionRefusedException {
        if (order == null || end != null) {
            throw ActionRefusedException.invalidParameter("This leg is not being recorded");
        }
    }

    private RecordedTracks tracks(Order started) {
        List<List<Sound>> channels = switch (started.track()) {
            case "INCOMING" -> List.of(line.said());
            case "OUTGOING" -> List.of(line.heard());
            default -> List.of(line.said(), line.heard());
        };
        return new RecordedTracks(channels, gaps);
    }
}

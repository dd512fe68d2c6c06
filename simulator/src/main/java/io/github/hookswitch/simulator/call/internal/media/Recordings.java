package io.github.hookswitch.simulator.call.internal.media;

import io.github.hookswitch.handler.event.LegTag;
import io.github.hookswitch.simulator.call.Recording;
import io.github.hookswitch.simulator.call.RecordingTarget;
import io.github.hookswitch.simulator.call.TimelineEntry;
import io.github.hookswitch.simulator.call.internal.time.Timeline;
import io.github.hookswitch.simulator.call.internal.time.VirtualTime;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The recordings of one call. */
public final class Recordings {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd-HH-mm-ss-SSS", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy/MM/dd", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final VirtualTime time;
    private final Timeline timeline;
    private final String transactionId;
    private final RecordingTarget target;
    private final List<Recording> stored = new ArrayList<>(0);

    /**
     * @param target where to write the files
     */
    public Recordings(VirtualTime time, Timeline timeline, String transactionId, RecordingTarget target) {
        this.time = time;
        this.timeline = timeline;
        this.transactionId = transactionId;
        this.target = target;
    }

    public List<Recording> stored() {
        return List.copyOf(stored);
    }

    public String fileName(Instant start, String callId) {
        return TIME.format(start) + "_" + transactionId + "_" + callId + ".wav";
    }

    public static String day(Instant start) {
        return DAY.format(start);
    }

    /** Stores what was recorded from {@code start} until now. */
    public void store(LegTag leg, String bucketName, String key, Instant start, RecordedTracks tracks) {
        store(leg, bucketName, key, start, time.now(), tracks);
    }

    public void store(LegTag leg, String bucketName, String key, Instant start, Instant end, RecordedTracks tracks) {
        Duration length = Duration.between(start, end);
        Path file = target.file(bucketName, key);
        if (file != null) {
            WavWriter.write(
                    file,
                    new ToneStream(tracks, start, length),
                    tracks.channels().size(),
                    length);
        }
        Recording recording = new Recording(leg, bucketName, key, start, length, file);
        stored.add(recording);
        target.stored(recording);
        timeline.add(now -> new TimelineEntry.RecordingStored(now, leg, bucketName, key, length));
    }
}

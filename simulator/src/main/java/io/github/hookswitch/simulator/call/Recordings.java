package io.github.hookswitch.simulator.call;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The recordings of one call. */
final class Recordings {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd-HH-mm-ss-SSS", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy/MM/dd", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final CallSession call;
    private final @Nullable Path folder;
    private final List<Recording> stored = new ArrayList<>(0);

    Recordings(CallSession call, @Nullable Path folder) {
        this.call = call;
        this.folder = folder;
    }

    List<Recording> stored() {
        return List.copyOf(stored);
    }

    String fileName(Instant start, Leg leg) {
        return TIME.format(start) + "_" + call.transactionId() + "_" + leg.callId() + ".wav";
    }

    static String day(Instant start) {
        return DAY.format(start);
    }

    /** Stores what was recorded from {@code start} until now. */
    void store(Leg leg, String bucketName, String key, Instant start, RecordedTracks tracks) {
        store(leg, bucketName, key, start, call.engine().now(), tracks);
    }

    void store(Leg leg, String bucketName, String key, Instant start, Instant end, RecordedTracks tracks) {
        Duration length = Duration.between(start, end);
        Path file = folder == null ? null : file(folder, bucketName, key);
        if (file != null) {
            WavFiles.write(
                    file,
                    new ToneStream(tracks, start, length),
                    tracks.channels().size(),
                    length);
        }
        stored.add(new Recording(leg.tag(), bucketName, key, start, length, file));
        call.timeline().add(now -> new TimelineEntry.RecordingStored(now, leg.tag(), bucketName, key, length));
    }

    private static Path file(Path folder, String bucketName, String key) {
        Path file = folder.resolve(bucketName).resolve(key).normalize();
        if (!file.startsWith(folder)) {
            throw new IllegalArgumentException("A recording is to be stored as " + bucketName + "/" + key
                    + ", which leads out of the folder " + folder + "; use a prefix without \"..\"");
        }
        return file;
    }
}

package io.github.hookswitch.simulator.call;

import io.github.hookswitch.handler.event.LegTag;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A recording that the service stored: of {@code RecordAudio}, or of {@code StartCallRecording}.
 *
 * @param leg the leg it was made on
 * @param bucketName bucket it was stored in
 * @param key its key
 * @param startedAt when it began, in virtual time
 * @param length how long it is, pauses included
 * @param file the WAV file; null unless the engine was given a folder for recordings
 */
public record Recording(
        LegTag leg,
        String bucketName,
        String key,
        Instant startedAt,
        Duration length,
        @Nullable Path file) {}

package io.github.hookswitch.handler.action;

import io.github.hookswitch.handler.event.ActionType;
import io.github.hookswitch.handler.event.LegTag;
import io.github.hookswitch.handler.internal.Arguments;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Records what the party says into a bucket; the event that follows names the file.
 *
 * @param bucketName a bucket of the application's account, not blank
 * @param prefix the beginning of the file's key, at most 979 bytes; null for the bucket's root
 * @param duration the longest recording, in whole seconds, at least 1; null for the service's default
 * @param silenceDuration the silence that ends it, 1 to 1000 whole seconds; null for the service's default
 * @param silenceThreshold the noise that counts as silence, 1 (a quiet room) to 1000 (loud); null for the service's
 *     default, 200
 * @param recordingTerminators the digits that end it, at least one, each one of 0 to 9, # and *
 * @param leg the leg that is recorded; null for the leg of the event
 * @see <a href="https://docs.aws.amazon.com/chime-sdk/latest/dg/record-audio.html">RecordAudio</a>
 */
public record RecordAudio(
        String bucketName,
        @Nullable String prefix,
        @Nullable Duration duration,
        @Nullable Duration silenceDuration,
        @Nullable Integer silenceThreshold,
        List<String> recordingTerminators,
        @Nullable LegRef leg)
        implements Action {

    private static final int MAX_PREFIX_BYTES = 979;
    private static final long MAX_SILENCE = 1000;

    /** Checks the destination and the ranges. */
    public RecordAudio {
        recordingTerminators = Arguments.list("RecordingTerminators", recordingTerminators);
        Checks.line("RecordingDestination.BucketName", bucketName);
        if (prefix != null) {
            int bytes = prefix.getBytes(StandardCharsets.UTF_8).length;
            Checks.printable("RecordingDestination.Prefix", prefix, "");
            Checks.range("RecordingDestination.Prefix", bytes, 0, MAX_PREFIX_BYTES, " bytes");
        }
        if (duration != null) {
            Checks.range("DurationInSeconds", duration.toSeconds(), 1, Integer.MAX_VALUE, " seconds");
        }
        if (silenceDuration != null) {
            Checks.range("SilenceDurationInSeconds", silenceDuration.toSeconds(), 1, MAX_SILENCE, " seconds");
        }
        if (silenceThreshold != null) {
            Checks.range("SilenceThreshold", silenceThreshold, 1, MAX_SILENCE, "");
        }
        if (recordingTerminators.isEmpty()) {
            throw new IllegalArgumentException("RecordingTerminators is empty: give at least one digit, such as #");
        }
        Checks.keypadDigits("RecordingTerminators", recordingTerminators);
    }

    /**
     * Starts a recording that # ends.
     *
     * @param bucketName a bucket of the application's account
     * @return a builder
     */
    public static Builder builder(String bucketName) {
        return new Builder(bucketName);
    }

    /**
     * The same recording of another leg.
     *
     * @param other the leg that is recorded
     * @return a new action
     */
    public RecordAudio on(LegRef other) {
        Checks.notNull("leg", other);
        return new RecordAudio(
                bucketName, prefix, duration, silenceDuration, silenceThreshold, recordingTerminators, other);
    }

    /**
     * The same recording of another leg.
     *
     * @param tag the leg that is recorded, by its tag
     * @return a new action
     */
    public RecordAudio on(LegTag tag) {
        return on(LegRef.tag(tag));
    }

    @Override
    public String type() {
        return ActionType.RECORD_AUDIO;
    }

    @Override
    public void writeParameters(ParameterWriter out) {
        out.leg(leg);
        // The service's own example has a string here, and numbers in the next two.
        out.text("DurationInSeconds", duration == null ? null : Long.toString(duration.toSeconds()));
        out.number("SilenceDurationInSeconds", silenceDuration == null ? null : (int) silenceDuration.toSeconds());
        out.number("SilenceThreshold", silenceThreshold);
        out.texts("RecordingTerminators", recordingTerminators);
        out.object("RecordingDestination", destination -> {
            destination.text("Type", "S3");
            destination.text("BucketName", bucketName);
            destination.text("Prefix", prefix);
        });
    }

    /** Collects the optional parameters. */
    public static final class Builder {

        private final String bucketName;
        private @Nullable String prefix;
        private @Nullable Duration duration;
        private @Nullable Duration silenceDuration;
        private @Nullable Integer silenceThreshold;
        private List<String> recordingTerminators = List.of("#");

        private Builder(String bucketName) {
            Checks.notNull("bucketName", bucketName);
            this.bucketName = bucketName;
        }

        /**
         * The beginning of the file's key. Default: the bucket's root.
         *
         * @param prefix at most 979 bytes
         * @return this builder
         */
        public Builder prefix(String prefix) {
            Checks.notNull("prefix", prefix);
            this.prefix = prefix;
            return this;
        }

        /**
         * The longest recording. Default: the service's.
         *
         * @param duration at least 1 second, whole seconds
         * @return this builder
         */
        public Builder duration(Duration duration) {
            Checks.notNull("duration", duration);
            this.duration = duration;
            return this;
        }

        /**
         * The silence that ends the recording. Default: the service's.
         *
         * @param silenceDuration 1 to 1000 whole seconds
         * @return this builder
         */
        public Builder silenceDuration(Duration silenceDuration) {
            Checks.notNull("silenceDuration", silenceDuration);
            this.silenceDuration = silenceDuration;
            return this;
        }

        /**
         * The noise that counts as silence. Default: 200.
         *
         * @param silenceThreshold 1 (a quiet room) to 1000 (loud)
         * @return this builder
         */
        public Builder silenceThreshold(int silenceThreshold) {
            this.silenceThreshold = silenceThreshold;
            return this;
        }

        /**
         * The digits that end the recording. Default: #.
         *
         * @param digits at least one, each one of 0 to 9, # and *
         * @return this builder
         */
        public Builder recordingTerminators(String... digits) {
            this.recordingTerminators = Checks.array("RecordingTerminators", digits);
            return this;
        }

        /**
         * Builds the action.
         *
         * @return a new action
         * @throws IllegalArgumentException if a value is out of range
         */
        public RecordAudio build() {
            return new RecordAudio(
                    bucketName, prefix, duration, silenceDuration, silenceThreshold, recordingTerminators, null);
        }
    }
}

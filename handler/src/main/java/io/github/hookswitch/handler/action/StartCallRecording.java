package io.github.hookswitch.handler.action;

import io.github.hookswitch.handler.event.ActionType;
import io.github.hookswitch.handler.event.LegTag;
import org.jspecify.annotations.Nullable;

/**
 * Records a leg until the call ends; the file is delivered after it. One start and one stop for each leg and call.
 *
 * @param track whose voice is recorded
 * @param location a bucket of the application's account, optionally with a prefix: {@code bucket/prefix}
 * @param leg the leg that is recorded; null for the leg of the event
 * @see <a href="https://docs.aws.amazon.com/chime-sdk/latest/dg/start-call-recording.html">StartCallRecording</a>
 */
public record StartCallRecording(
        Track track, String location, @Nullable LegRef leg) implements Action {

    /** Whose voice is recorded. */
    public enum Track {
        /** Both directions, in stereo with the incoming one left. */
        BOTH,
        /** What the party of the leg says. */
        INCOMING,
        /** What the party of the leg hears. */
        OUTGOING
    }

    /** Checks the destination. */
    public StartCallRecording {
        Checks.notNull("Track", track);
        Checks.line("Destination.Location", location);
        if (location.startsWith("s3:") || location.startsWith("/")) {
            throw new IllegalArgumentException("Destination.Location begins with "
                    + (location.startsWith("/") ? "/" : "s3:") + ": it must be bucket or bucket/prefix, without s3://");
        }
    }

    /**
     * The same recording of another leg.
     *
     * @param other the leg that is recorded
     * @return a new action
     */
    public StartCallRecording on(LegRef other) {
        Checks.notNull("leg", other);
        return new StartCallRecording(track, location, other);
    }

    /**
     * The same recording of another leg.
     *
     * @param tag the leg that is recorded, by its tag
     * @return a new action
     */
    public StartCallRecording on(LegTag tag) {
        return on(LegRef.tag(tag));
    }

    @Override
    public String type() {
        return ActionType.START_CALL_RECORDING;
    }

    @Override
    public void writeParameters(ParameterWriter out) {
        out.leg(leg);
        out.text("Track", track.name());
        out.object("Destination", destination -> {
            destination.text("Type", "S3");
            destination.text("Location", location);
        });
    }
}

package io.github.hookswitch.handler.action;

import io.github.hookswitch.handler.event.ActionType;
import io.github.hookswitch.handler.event.LegTag;
import org.jspecify.annotations.Nullable;

/**
 * Connects the caller with a meeting of the Chime SDK; a second leg joins the call. Not for a bridged call.
 *
 * @param meetingId the meeting's id
 * @param joinToken the token of an attendee that was created for the caller
 * @param leg the caller's leg, {@code LEG-A}; null for the leg of the event
 * @see <a href="https://docs.aws.amazon.com/chime-sdk/latest/dg/join-chime-meeting.html">JoinChimeMeeting</a>
 */
public record JoinChimeMeeting(
        String meetingId, String joinToken, @Nullable LegRef leg) implements Action {

    /** Checks that both are there. */
    public JoinChimeMeeting {
        Checks.line("MeetingId", meetingId);
        Checks.line("JoinToken", joinToken);
    }

    /**
     * The same for another leg.
     *
     * @param other the leg that joins
     * @return a new action
     */
    public JoinChimeMeeting on(LegRef other) {
        Checks.notNull("leg", other);
        return new JoinChimeMeeting(meetingId, joinToken, other);
    }

    /**
     * The same for another leg.
     *
     * @param tag the leg that joins, by its tag
     * @return a new action
     */
    public JoinChimeMeeting on(LegTag tag) {
        return on(LegRef.tag(tag));
    }

    @Override
    public String type() {
        return ActionType.JOIN_CHIME_MEETING;
    }

    @Override
    public void writeParameters(ParameterWriter out) {
        out.text("JoinToken", joinToken);
        out.leg(leg);
        out.text("MeetingId", meetingId);
    }
}

package io.github.hookswitch.simulator.call;

/** The meetings of the Amazon Chime SDK that calls can join. */
public interface Meetings {

    /**
     * Tells whether a join token opens a meeting.
     *
     * @param meetingId the {@code MeetingId} of {@code JoinChimeMeeting}; empty if it has none
     * @param joinToken its {@code JoinToken}
     * @return false fails the action
     */
    boolean admits(String meetingId, String joinToken);

    /**
     * Tells whether somebody is an attendee of a meeting.
     *
     * @param meetingId id of the meeting
     * @param attendeeId an entry of the {@code AttendeeList} of {@code ModifyChimeMeetingAttendees}
     * @return false fails the action
     */
    boolean hasAttendee(String meetingId, String attendeeId);

    /**
     * Meetings in which every token and every attendee is known.
     *
     * @return the default
     */
    static Meetings any() {
        return new Meetings() {
            @Override
            public boolean admits(String meetingId, String joinToken) {
                return true;
            }

            @Override
            public boolean hasAttendee(String meetingId, String attendeeId) {
                return true;
            }
        };
    }
}

package io.github.hookswitch.handler.action;

import io.github.hookswitch.handler.event.LegTag;
import io.github.hookswitch.handler.event.Participant;

/** Names the leg that an action runs on: by call id or by tag, never both. Without one it is the leg of the event. */
public sealed interface LegRef {

    /**
     * The leg with a call id.
     *
     * @param callId the id from a {@link Participant}; not blank
     * @return the reference
     * @throws IllegalArgumentException if the id is blank
     */
    static LegRef callId(String callId) {
        return new ByCallId(callId);
    }

    /**
     * The leg with a tag.
     *
     * @param tag {@link LegTag#A} or {@link LegTag#B}
     * @return the reference
     */
    static LegRef tag(LegTag tag) {
        return new ByTag(tag);
    }

    /**
     * The leg of a participant: by its call id, or by its tag if the event gave no id.
     *
     * @param participant a leg of the event that is being answered
     * @return the reference
     * @throws IllegalArgumentException if the participant has neither
     */
    static LegRef of(Participant participant) {
        Checks.notNull("the participant", participant);
        LegTag tag = participant.participantTag();
        if (participant.callId().isBlank() && tag != null) {
            return new ByTag(tag);
        }
        return new ByCallId(participant.callId());
    }

    /**
     * Writes {@code CallId} or {@code ParticipantTag}.
     *
     * @param out receives the member
     */
    void writeTo(ParameterWriter out);

    /**
     * A leg by its call id.
     *
     * @param callId the id, not blank
     */
    record ByCallId(String callId) implements LegRef {

        /** Checks the id: what the service does with an empty one is not defined. */
        public ByCallId {
            Checks.notBlank("CallId", callId);
        }

        @Override
        public void writeTo(ParameterWriter out) {
            out.text("CallId", callId);
        }
    }

    /**
     * A leg by its tag.
     *
     * @param tag the tag
     */
    record ByTag(LegTag tag) implements LegRef {

        /** Checks the tag, which a public constructor takes from anybody. */
        public ByTag {
            Checks.notNull("ParticipantTag", tag);
            Checks.notBlank("ParticipantTag", tag.value());
        }

        @Override
        public void writeTo(ParameterWriter out) {
            out.text("ParticipantTag", tag.value());
        }
    }
}

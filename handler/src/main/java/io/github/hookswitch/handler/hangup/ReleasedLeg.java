package io.github.hookswitch.handler.hangup;

import io.github.hookswitch.handler.event.ActionReport;
import io.github.hookswitch.handler.event.Participant;
import io.github.hookswitch.handler.event.ParticipantStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A leg without which the call goes on: the application hung it up, or bridged the other one again. */
final class ReleasedLeg {

    /** What is known of the party that stays. */
    enum Stage {
        /** No action was given for it yet. */
        NOTHING_FOLLOWS("HungUp:"),

        /** No action was given for it in time; it is hung up after a pause. */
        PAUSES("PausesWithout:"),

        /** Actions were given, and the last of them will be reported. */
        GOES_ON("GoesOnWithout:");

        private final String word;

        Stage(String word) {
            this.word = word;
        }
    }

    private final String callId;
    private final Stage stage;

    ReleasedLeg(String callId, Stage stage) {
        this.callId = callId;
        this.stage = stage;
    }

    /** Reads a word of the call's memory; null if it says something else. */
    static @Nullable ReleasedLeg read(String word) {
        for (Stage stage : Stage.values()) {
            if (word.startsWith(stage.word)) {
                return new ReleasedLeg(word.substring(stage.word.length()), stage);
            }
        }
        return null;
    }

    String word() {
        return stage.word.concat(callId);
    }

    String callId() {
        return callId;
    }

    Stage stage() {
        return stage;
    }

    ReleasedLeg at(Stage newStage) {
        return new ReleasedLeg(callId, newStage);
    }

    /** Whether its leg is one of these. */
    boolean isAmong(List<Participant> legs) {
        for (Participant leg : legs) {
            if (leg.callId().equals(callId)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a report is about its leg; by the tag if it has no call id, and by who has gone if it has neither. */
    boolean isNamedBy(ActionReport report, List<Participant> participants) {
        String reported = report.callId();
        if (reported != null && !reported.isBlank()) {
            return reported.equals(callId);
        }
        for (Participant leg : participants) {
            if (leg.callId().equals(callId)) {
                return report.participantTag() == null
                        ? leg.status() == ParticipantStatus.DISCONNECTED
                        : report.participantTag().equals(leg.participantTag());
            }
        }
        return report.participantTag() == null;
    }
}

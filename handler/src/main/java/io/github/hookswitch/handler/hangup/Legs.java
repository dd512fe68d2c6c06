package io.github.hookswitch.handler.hangup;

import io.github.hookswitch.handler.action.Action;
import io.github.hookswitch.handler.action.Actions;
import io.github.hookswitch.handler.action.HangupAction;
import io.github.hookswitch.handler.action.LegRef;
import io.github.hookswitch.handler.event.ActionReport;
import io.github.hookswitch.handler.event.CallEvent;
import io.github.hookswitch.handler.event.Hangup;
import io.github.hookswitch.handler.event.LegTag;
import io.github.hookswitch.handler.event.Participant;
import io.github.hookswitch.handler.event.ParticipantStatus;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The legs of an event by what can be done about them.
 *
 * <p>Loops where streams would read nicer: every answer comes through here, and the first stream and the first lambda
 * cost a fresh runtime a hundred and fifty classes, while a party listens to silence.
 *
 * @param open the legs that are up, or of which the service does not say: not answered yet, or shown without a status
 * @param gone the legs that have ended, without the one that the call goes on without
 * @param allGone all legs have ended: there is nobody left for whom an action could do anything
 */
record Legs(List<Participant> open, List<Participant> gone, boolean allGone) {

    static Legs of(CallEvent event, @Nullable ReleasedLeg released) {
        List<Participant> open = new ArrayList<>(2);
        List<Participant> gone = new ArrayList<>(2);
        for (Participant participant : event.participants()) {
            (hasEnded(participant, event) ? gone : open).add(participant);
        }
        boolean allGone = open.isEmpty() && !gone.isEmpty();
        if (released != null) {
            remove(released.callId(), gone);
        }
        return new Legs(open, gone, allGone);
    }

    private static boolean hasEnded(Participant leg, CallEvent event) {
        if (leg.status() == ParticipantStatus.DISCONNECTED) {
            return true;
        }
        return event instanceof Hangup hangup
                && !leg.callId().isBlank()
                && leg.callId().equals(hangup.action().callId());
    }

    private static void remove(String callId, List<Participant> legs) {
        for (int i = legs.size() - 1; i >= 0; i--) {
            if (legs.get(i).callId().equals(callId)) {
                legs.remove(i);
            }
        }
    }

    /** Whether the called party has left and the caller has not. */
    boolean calleeLeft() {
        return hasCaller(open) && !hasCaller(gone);
    }

    /** Hangs the given legs up. */
    static List<Action> hangups(List<Participant> legs) {
        List<Action> hangups = new ArrayList<>(legs.size());
        for (Participant leg : legs) {
            if (!leg.callId().isBlank() || leg.participantTag() != null) {
                hangups.add(Actions.hangup(leg));
            }
        }
        return hangups;
    }

    /** The open legs that none of the actions hangs up. */
    List<Participant> leftOpenBy(List<Action> actions) {
        if (actions.isEmpty()) {
            return open;
        }
        List<Participant> left = new ArrayList<>(2);
        for (Participant leg : open) {
            if (!isHungUpBy(actions, leg)) {
                left.add(leg);
            }
        }
        return left;
    }

    private static boolean isHungUpBy(List<Action> actions, Participant leg) {
        for (Action action : actions) {
            if (hangsUp(action, leg)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasCaller(List<Participant> legs) {
        for (Participant leg : legs) {
            if (isCaller(leg)) {
                return true;
            }
        }
        return false;
    }

    /**
     * The open leg that a report is about: all of them if it does not say, and none if it names one that is not open while two
     * others are.
     */
    List<Participant> namedBy(ActionReport report) {
        String callId = report.callId();
        boolean hasCallId = callId != null && !callId.isBlank();
        for (Participant leg : open) {
            boolean named = hasCallId
                    ? leg.callId().equals(callId)
                    : leg.participantTag() != null && leg.participantTag().equals(report.participantTag());
            if (named) {
                return List.of(leg);
            }
        }
        return open.size() > 1 && (hasCallId || report.participantTag() != null) ? List.of() : open;
    }

    /** The actions, with those hang-ups that name no leg, and might mean one that has gone, sent to the one that is left. */
    List<Action> addressed(List<Action> actions) {
        if (open.size() != 1 || hangups(open).isEmpty()) {
            return actions;
        }
        List<Action> addressed = new ArrayList<>(actions.size());
        for (Action action : actions) {
            boolean names = !(action instanceof HangupAction hangup) || hangup.leg() != null;
            addressed.add(names ? action : ((HangupAction) action).on(LegRef.of(open.get(0))));
        }
        return addressed;
    }

    private static boolean isCaller(Participant leg) {
        return LegTag.A.equals(leg.participantTag());
    }

    private static boolean hangsUp(Action action, Participant leg) {
        if (!(action instanceof HangupAction hangup)) {
            return false;
        }
        LegRef ref = hangup.leg();
        if (ref instanceof LegRef.ByCallId byCallId) {
            return byCallId.callId().equals(leg.callId());
        }
        return ref instanceof LegRef.ByTag byTag && byTag.tag().equals(leg.participantTag());
    }
}

package io.github.hookswitch.handler.hangup;

import io.github.hookswitch.handler.Response;
import io.github.hookswitch.handler.action.Action;
import io.github.hookswitch.handler.action.Actions;
import io.github.hookswitch.handler.action.LegRef;
import io.github.hookswitch.handler.event.ActionFailed;
import io.github.hookswitch.handler.event.ActionSuccessful;
import io.github.hookswitch.handler.event.ActionType;
import io.github.hookswitch.handler.event.CallEvent;
import io.github.hookswitch.handler.event.Hangup;
import io.github.hookswitch.handler.event.Participant;
import java.time.Duration;
import java.util.List;

/** How a call goes on without a leg that its application hung up: a transfer, mostly. */
final class CallContinuation {

    /**
     * How long the party that stays waits for the second of the two events that tell of a hang-up. Which of them comes
     * first, and whether both do, is not documented; what is answered to the second one takes the place of the hang-up.
     */
    private static final Duration FOR_THE_OTHER_EVENT = Duration.ofSeconds(2);

    private CallContinuation() {}

    /** What is to be known after an answer. */
    static CallMemory of(CallEvent event, Legs legs, CallMemory memory, Response decided) {
        if (memory.isToEnd()) {
            return memory;
        }
        List<Action> actions = decided.actions();
        if (actions.isEmpty()) {
            return afterNothing(event, legs, memory);
        }
        CallMemory known = memory;
        boolean hangsUp = false;
        for (Action action : actions) {
            String type = action.type();
            hangsUp |= type.equals(ActionType.HANGUP);
            if (type.equals(ActionType.RECEIVE_DIGITS)) {
                known = known.withDigitsOf(new ActionLegs(event).of(action));
            }
        }
        if (hangsUp && legs.open().size() > 1) {
            ActionLegs legsOfActions = new ActionLegs(event);
            Participant away = legsOfActions.sentAway(actions, legs.open());
            if (away != null && !away.callId().isBlank()) {
                boolean last = away.equals(legsOfActions.of(actions.get(actions.size() - 1)));
                return known.withReleasedLeg(new ReleasedLeg(
                        away.callId(), last ? ReleasedLeg.Stage.NOTHING_FOLLOWS : ReleasedLeg.Stage.GOES_ON));
            }
        }
        return afterActions(event, legs, known, actions);
    }

    private static CallMemory afterActions(CallEvent event, Legs legs, CallMemory memory, List<Action> actions) {
        ReleasedLeg released = memory.released();
        if (released != null) {
            if (released.isAmong(legs.open())) {
                // The hang-up was waiting and has been replaced.
                return memory.withReleasedLeg(null);
            }
            return memory.withReleasedLeg(released.at(
                    isPauseAndHangup(released, event, actions) ? ReleasedLeg.Stage.PAUSES : ReleasedLeg.Stage.GOES_ON));
        }
        return !legs.gone().isEmpty() && isBegunBy(event, legs, actions)
                ? memory.withReleasedLeg(new ReleasedLeg(legs.gone().get(0).callId(), ReleasedLeg.Stage.GOES_ON))
                : memory;
    }

    /** The rest of a list is dropped when an action fails, a hang-up that was waiting with it. */
    private static CallMemory afterNothing(CallEvent event, Legs legs, CallMemory memory) {
        ReleasedLeg released = memory.released();
        return released != null && event instanceof ActionFailed && released.isAmong(legs.open())
                ? memory.withReleasedLeg(null)
                : memory;
    }

    /** Whether an event says that the leg has ended, or that its hang-up succeeded. */
    static boolean tellsOf(ReleasedLeg released, CallEvent event) {
        if (event instanceof Hangup hangup) {
            return released.isNamedBy(hangup.action(), event.participants());
        }
        return event instanceof ActionSuccessful success
                && success.isFor(ActionType.HANGUP)
                && released.isNamedBy(success.action(), event.participants());
    }

    /**
     * Whether a handler that was not known to go on without a leg does so now: it bridges the caller again, or has
     * something to add to a hang-up of its own.
     */
    static boolean isBegunBy(CallEvent event, Legs legs, List<Action> actions) {
        if (actions.isEmpty() || legs.gone().size() != 1 || !legs.calleeLeft()) {
            return false;
        }
        for (Action action : actions) {
            if (action.type().equals(ActionType.CALL_AND_BRIDGE)
                    || action.type().equals(ActionType.JOIN_CHIME_MEETING)) {
                return true;
            }
        }
        return event instanceof ActionSuccessful success
                && success.isFor(ActionType.HANGUP)
                && legs.gone().get(0).callId().equals(success.action().callId());
    }

    static List<Action> pauseAndHangup(Participant leg) {
        boolean hasName = !leg.callId().isBlank() || leg.participantTag() != null;
        return hasName
                ? List.of(Actions.pause(FOR_THE_OTHER_EVENT).on(LegRef.of(leg)), Actions.hangup(leg))
                : List.of(Actions.pause(FOR_THE_OTHER_EVENT), Actions.hangup());
    }

    private static boolean isPauseAndHangup(ReleasedLeg released, CallEvent event, List<Action> actions) {
        return released.stage() == ReleasedLeg.Stage.NOTHING_FOLLOWS
                && tellsOf(released, event)
                && actions.size() == 2
                && actions.get(0).type().equals(ActionType.PAUSE)
                && actions.get(1).type().equals(ActionType.HANGUP);
    }
}

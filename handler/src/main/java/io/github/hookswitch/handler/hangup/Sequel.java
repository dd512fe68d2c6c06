package io.github.hookswitch.handler.hangup;

import io.github.hookswitch.handler.Response;
import io.github.hookswitch.handler.action.Action;
import io.github.hookswitch.handler.action.Actions;
import io.github.hookswitch.handler.action.LegRef;
import io.github.hookswitch.handler.event.ActionFailed;
import io.github.hookswitch.handler.event.ActionSuccessful;
import io.github.hookswitch.handler.event.CallEvent;
import io.github.hookswitch.handler.event.Hangup;
import io.github.hookswitch.handler.event.Participant;
import java.time.Duration;
import java.util.List;

/** How a call goes on without a leg that its application hung up: a transfer, mostly. */
final class Sequel {

    /**
     * How long the party that stays waits for the second of the two events that tell of a hang-up. Which of them comes
     * first, and whether both do, is not documented; what is answered to the second one takes the place of the hang-up.
     */
    private static final Duration FOR_THE_OTHER_EVENT = Duration.ofSeconds(2);

    private Sequel() {}

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
            hangsUp |= type.equals("Hangup");
            if (type.equals("ReceiveDigits")) {
                known = known.withDigitsOf(new Targets(event).of(action));
            }
        }
        if (hangsUp && legs.open().size() > 1) {
            Targets targets = new Targets(event);
            Participant away = targets.sentAway(actions, legs.open());
            if (away != null && !away.callId().isBlank()) {
                boolean last = away.equals(targets.of(actions.get(actions.size() - 1)));
                return known.withDeparture(
                        new Departure(away.callId(), last ? Departure.Stage.NOTHING_FOLLOWS : Departure.Stage.GOES_ON));
            }
        }
        return afterActions(event, legs, known, actions);
    }

    private static CallMemory afterActions(CallEvent event, Legs legs, CallMemory memory, List<Action> actions) {
        Departure departure = memory.departure();
        if (departure != null) {
            if (departure.isAmong(legs.open())) {
                // The hang-up was waiting and has been replaced.
                return memory.withDeparture(null);
            }
            return memory.withDeparture(departure.at(
                    isPauseAndHangup(departure, event, actions) ? Departure.Stage.PAUSES : Departure.Stage.GOES_ON));
        }
        return !legs.gone().isEmpty() && isBegunBy(event, legs, actions)
                ? memory.withDeparture(new Departure(legs.gone().get(0).callId(), Departure.Stage.GOES_ON))
                : memory;
    }

    /** The rest of a list is dropped when an action fails, a hang-up that was waiting with it. */
    private static CallMemory afterNothing(CallEvent event, Legs legs, CallMemory memory) {
        Departure departure = memory.departure();
        return departure != null && event instanceof ActionFailed && departure.isAmong(legs.open())
                ? memory.withDeparture(null)
                : memory;
    }

    /** Whether an event says that the leg has ended, or that its hang-up succeeded. */
    static boolean tellsOf(Departure departure, CallEvent event) {
        if (event instanceof Hangup hangup) {
            return departure.isNamedBy(hangup.action(), event.participants());
        }
        return event instanceof ActionSuccessful success
                && success.action().type().equals("Hangup")
                && departure.isNamedBy(success.action(), event.participants());
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
            if (action.type().equals("CallAndBridge") || action.type().equals("JoinChimeMeeting")) {
                return true;
            }
        }
        return event instanceof ActionSuccessful success
                && success.action().type().equals("Hangup")
                && legs.gone().get(0).callId().equals(success.action().callId());
    }

    static List<Action> pauseAndHangup(Participant leg) {
        boolean hasName = !leg.callId().isBlank() || leg.participantTag() != null;
        return hasName
                ? List.of(Actions.pause(FOR_THE_OTHER_EVENT).on(LegRef.of(leg)), Actions.hangup(leg))
                : List.of(Actions.pause(FOR_THE_OTHER_EVENT), Actions.hangup());
    }

    private static boolean isPauseAndHangup(Departure departure, CallEvent event, List<Action> actions) {
        return departure.stage() == Departure.Stage.NOTHING_FOLLOWS
                && tellsOf(departure, event)
                && actions.size() == 2
                && actions.get(0).type().equals("Pause")
                && actions.get(1).type().equals("Hangup");
    }
}

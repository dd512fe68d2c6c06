package io.github.hookswitch.handler.hangup;

import io.github.hookswitch.handler.CallHandler;
import io.github.hookswitch.handler.Response;
import io.github.hookswitch.handler.action.Action;
import io.github.hookswitch.handler.action.Actions;
import io.github.hookswitch.handler.event.ActionFailed;
import io.github.hookswitch.handler.event.ActionInterrupted;
import io.github.hookswitch.handler.event.ActionSuccessful;
import io.github.hookswitch.handler.event.ActionType;
import io.github.hookswitch.handler.event.CallAnswered;
import io.github.hookswitch.handler.event.CallEvent;
import io.github.hookswitch.handler.event.CallUpdateRequested;
import io.github.hookswitch.handler.event.DigitsReceived;
import io.github.hookswitch.handler.event.Hangup;
import io.github.hookswitch.handler.event.InvalidLambdaResponse;
import io.github.hookswitch.handler.event.NewInboundCall;
import io.github.hookswitch.handler.event.NewOutboundCall;
import io.github.hookswitch.handler.event.Participant;
import io.github.hookswitch.handler.event.Ringing;
import io.github.hookswitch.handler.event.UnrecognizedEvent;
import io.github.hookswitch.handler.internal.Arguments;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Puts the rules of hanging up around any handler, so that no leg stays connected, and billed, after the conversation
 * is over. The service itself never ends the other leg of a bridge.
 *
 * <ul>
 *   <li>A leg has ended and another is connected: the other is hung up too, as the {@link HangupPolicy} says.
 *   <li>The handler has hung one leg up and not the other one, a transfer, say: the call goes on without it, under
 *       either policy, and its {@link Hangup} ends nothing. If nothing is answered to either of the two events that
 *       tell of it, and nothing was to follow in the same list, the other leg is hung up. The same goes for a caller
 *       who is bridged again, or joins a meeting, after the called party has left.
 *   <li>All legs have ended: the answer has no actions, whatever the handler says.
 *   <li>{@link CallUpdateRequested} with the {@link EndCallArgument}: every leg is hung up; the handler is not asked.
 *       Its actions for later events are replaced by hang-ups, because a {@code Hangup} action has no effect on an
 *       outbound leg that rings, and a failing action takes those behind it with it.
 *   <li>The handler throws, or answers null: on {@link NewInboundCall} the exception is passed on, so that the service
 *       can try the SIP rule's next target; later every leg is hung up and the {@link HandlerFailures} are told.
 *   <li>Silence, that is nobody to talk to and nothing that runs: every leg is hung up. That is so when the handler
 *       answers {@link Response#none()} to {@link CallAnswered}, to {@link InvalidLambdaResponse}, to {@link
 *       ActionFailed} with one leg open, or to {@link ActionSuccessful} with one leg open when the action, such as
 *       {@code Speak}, is reported only as the last of its list. It is not so while digits are registered with {@code
 *       ReceiveDigits}, nor in a bridge or a meeting. A handler that wants to leave a party waiting, for an update say,
 *       answers {@link Response#keepRunning()}.
 *   <li>The handler answers {@link Response#none()} where a list of actions may be running: the response says that it
 *       goes on. The service's own documentation disagrees on whether an empty list would drop the rest, a hang-up
 *       perhaps.
 *   <li>A {@code Hangup} that failed is tried again. One that names no leg is addressed to the leg that is left.
 * </ul>
 *
 * The answer depends on the event and the handler alone, so an event that is delivered twice is answered alike. What
 * has to be known of earlier events (a registration of digits, a leg that the handler hung up, an end that was
 * requested) travels in the transaction attribute {@code Hookswitch}, beside those of the handler and only if there is
 * room: at most 10 with it.
 *
 * @see <a href="https://docs.aws.amazon.com/chime-sdk/latest/dg/case-5.html">Ending a call</a>
 */
public final class HangupAwareness implements CallHandler {

    private final CallHandler handler;
    private final HangupPolicy policy;
    private final EndCallArgument endCall;
    private final HandlerFailures failures;

    /**
     * Puts the rules around a handler.
     *
     * @param handler answers the events
     * @param policy what happens to the other leg
     * @param endCall the argument that ends a call
     * @param failures is told when the handler fails
     */
    public HangupAwareness(
            CallHandler handler, HangupPolicy policy, EndCallArgument endCall, HandlerFailures failures) {
        this.handler = Arguments.notNull("handler", handler);
        this.policy = Arguments.notNull("policy", policy);
        this.endCall = Arguments.notNull("endCall", endCall);
        this.failures = Arguments.notNull("failures", failures);
    }

    @Override
    public Response handle(CallEvent event) {
        CallMemory memory = CallMemory.of(event);
        Legs legs = Legs.of(event, memory.released());
        if (event instanceof CallUpdateRequested update && endCall.isIn(update)) {
            return legs.allGone() ? Response.none() : memory.withEnd().storedBy(Response.of(endingAll(legs)), event);
        }
        Response answer = ask(event, legs);
        if (legs.allGone()) {
            return answer.withActions(List.of());
        }
        Response decided = decide(event, legs, answer, memory);
        return CallContinuation.of(event, legs, memory, decided).storedBy(decided, event);
    }

    private Response decide(CallEvent event, Legs legs, Response answer, CallMemory memory) {
        if (takesNoActions(event)) {
            return answer.withActions(List.of());
        }
        if (memory.isToEnd()) {
            return answer.withActions(endingAll(legs));
        }
        if (!legs.gone().isEmpty() || isHangupOfAnUnlistedLeg(event, legs, memory)) {
            return afterALegHasGone(event, legs, answer);
        }
        if (!answer.actions().isEmpty()) {
            return memory.released() == null ? answer : answer.withActions(legs.addressed(answer.actions()));
        }
        if (event instanceof NewInboundCall) {
            return answer.withActions(endingAll(legs));
        }
        return answer.keepsRunning() ? answer : afterNoAnswer(event, legs, answer, memory);
    }

    @SuppressWarnings("NullAway") // a handler written without null checks may still return null
    private Response ask(CallEvent event, Legs legs) {
        try {
            Response answer = handler.handle(event);
            if (answer == null) {
                throw new IllegalStateException(
                        "the handler answered " + event.envelope().type() + " with null");
            }
            return answer;
        } catch (Throwable failure) {
            // All of them: one that is checked can be thrown undeclared, and no error is worth a leg that stays.
            if (event instanceof NewInboundCall) {
                throw failure;
            }
            tell(event, failure);
            return Response.of(endingAll(legs));
        }
    }

    private void tell(CallEvent event, Throwable failure) {
        try {
            failures.failed(event, failure);
        } catch (Throwable another) {
            // A failing listener must not keep the legs from being hung up.
        }
    }

    private Response afterALegHasGone(CallEvent event, Legs legs, Response answer) {
        boolean answered = answer.keepsRunning() || !answer.actions().isEmpty();
        if (policy == HangupPolicy.KEEP_CALLER && legs.calleeLeft()) {
            if (answered) {
                return answer.keepsRunning() ? answer : answer.withActions(legs.addressed(answer.actions()));
            }
            return mayRun(event) ? keepRunning(answer) : answer.withActions(endingAll(legs));
        }
        List<Action> actions = legs.addressed(answer.actions());
        if (CallContinuation.isBegunBy(event, legs, actions)) {
            return answer.withActions(actions);
        }
        if (event instanceof ActionFailed) {
            // The last words failed, and would again.
            return answer.withActions(endingAll(legs));
        }
        return answer.withActions(followedByHangups(actions, legs.leftOpenBy(actions)));
    }

    private static Response afterNoAnswer(CallEvent event, Legs legs, Response answer, CallMemory memory) {
        if (event instanceof ActionFailed failed && failed.isFor(ActionType.HANGUP)) {
            List<Participant> named = legs.namedBy(failed.action());
            // The one that it was to end has gone, and those who talk are not meant.
            return named.isEmpty() ? keepRunning(answer) : answer.withActions(ending(named));
        }
        ReleasedLeg released = memory.released();
        if (released != null && CallContinuation.tellsOf(released, event)) {
            return afterOwnHangup(legs, answer, memory, released);
        }
        if (endsInSilence(event, legs, memory)) {
            return answer.withActions(endingAll(legs));
        }
        boolean listMayGoOn = event instanceof ActionSuccessful
                && (legs.open().size() < 2 || (released != null && released.isAmong(legs.open())));
        return listMayGoOn || mayRun(event) ? keepRunning(answer) : answer;
    }

    /** The handler hung a leg up and has nothing to add when it hears of it, which it does twice or once. */
    private static Response afterOwnHangup(Legs legs, Response answer, CallMemory memory, ReleasedLeg released) {
        if (released.stage() == ReleasedLeg.Stage.GOES_ON || memory.awaitsDigitsOf(legs.open())) {
            return keepRunning(answer);
        }
        return released.stage() == ReleasedLeg.Stage.PAUSES || legs.open().size() != 1
                ? answer.withActions(endingAll(legs))
                : answer.withActions(CallContinuation.pauseAndHangup(legs.open().get(0)));
    }

    /** Whether a leg has ended that the event does not list any more, and another one is left. */
    private static boolean isHangupOfAnUnlistedLeg(CallEvent event, Legs legs, CallMemory memory) {
        return event instanceof Hangup
                && legs.open().size() == 1
                && (memory.released() == null || !CallContinuation.tellsOf(memory.released(), event));
    }

    /** Says in the service's words that what runs goes on; an empty list might stop it. */
    private static Response keepRunning(Response answer) {
        Map<String, String> attributes = answer.transactionAttributes();
        return attributes == null
                ? Response.keepRunning()
                : Response.keepRunning().withTransactionAttributes(attributes);
    }

    private static List<Action> followedByHangups(List<Action> actions, List<Participant> legs) {
        List<Action> hangups = Legs.hangups(legs);
        if (actions.isEmpty()) {
            return hangups;
        }
        // Ending the call matters more than the last of too many actions.
        int kept = Math.min(actions.size(), Response.MAX_ACTIONS - hangups.size());
        List<Action> all = new ArrayList<>(kept + hangups.size());
        for (int i = 0; i < kept; i++) {
            all.add(actions.get(i));
        }
        all.addAll(hangups);
        return all;
    }

    private static List<Action> endingAll(Legs legs) {
        return ending(legs.open());
    }

    private static List<Action> ending(List<Participant> legs) {
        List<Action> hangups = Legs.hangups(legs);
        return hangups.isEmpty() ? List.of(Actions.hangup()) : hangups;
    }

    private static boolean takesNoActions(CallEvent event) {
        return event instanceof NewOutboundCall || event instanceof Ringing || event instanceof ActionInterrupted;
    }

    /** Whether the event says nothing of the actions that may be running. */
    private static boolean mayRun(CallEvent event) {
        return event instanceof CallUpdateRequested
                || event instanceof DigitsReceived
                || event instanceof UnrecognizedEvent;
    }

    private static boolean endsInSilence(CallEvent event, Legs legs, CallMemory memory) {
        if (event instanceof CallAnswered || event instanceof InvalidLambdaResponse) {
            return true;
        }
        if (legs.open().size() > 1) {
            return false;
        }
        return event instanceof ActionFailed
                || (event instanceof ActionSuccessful success
                        && !memory.awaitsDigitsOf(legs.open())
                        && endsItsList(success.action().type(), memory.released() != null));
    }

    /** Whether the success of an action is reported only when it was the last of its list. */
    private static boolean endsItsList(String type, boolean afterOwnHangup) {
        return switch (type) {
            case "Speak", "PlayAudio", "Pause", "SendDigits" -> true;
            // Most likely too; a leg that is alone because of a hang-up of the application's own is not left to chance.
            case "VoiceFocus", "StartCallRecording", "StopCallRecording", "PauseCallRecording", "ResumeCallRecording" ->
                afterOwnHangup;
            default -> false;
        };
    }
}

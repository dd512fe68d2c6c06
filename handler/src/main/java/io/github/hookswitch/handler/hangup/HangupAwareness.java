package io.github.hookswitch.handler.hangup;

import io.github.hookswitch.handler.CallHandler;
import io.github.hookswitch.handler.Response;
import io.github.hookswitch.handler.action.Action;
import io.github.hookswitch.handler.action.Actions;
import io.github.hookswitch.handler.event.ActionFailed;
import io.github.hookswitch.handler.event.ActionInterrupted;
import io.github.hookswitch.handler.event.CallEvent;
import io.github.hookswitch.handler.event.CallUpdateRequested;
import io.github.hookswitch.handler.event.InvalidLambdaResponse;
import io.github.hookswitch.handler.event.NewInboundCall;
import io.github.hookswitch.handler.event.NewOutboundCall;
import io.github.hookswitch.handler.event.Participant;
import io.github.hookswitch.handler.event.Ringing;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts the rules of hanging up around any handler, so that no leg stays connected, and billed, after the conversation is
 * over. The service itself never ends the other leg of a bridge.
 *
 * <ul>
 *   <li>A leg has ended and another is connected: the other is hung up too, as the {@link HangupPolicy} says.
 *   <li>All legs have ended: the answer has no actions, whatever the handler says.
 *   <li>{@link CallUpdateRequested} with the {@link EndCallArgument}: every leg is hung up; the handler is not asked.
 *   <li>The handler throws, or answers null: on {@link NewInboundCall} the exception is passed on, so that the service can
 *       try the SIP rule's next target; later every leg is hung up and the {@link HandlerFailures} are told.
 *   <li>The handler has no answer to {@link InvalidLambdaResponse}, or to {@link ActionFailed} with one leg open, after
 *       which there would be silence: every leg is hung up.
 * </ul>
 *
 * The answer depends on the event and the handler alone, so an event that is delivered twice is answered alike.
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
        this.handler = handler;
        this.policy = policy;
        this.endCall = endCall;
        this.failures = failures;
    }

    @Override
    public Response handle(CallEvent event) {
        Legs legs = Legs.of(event);
        if (event instanceof CallUpdateRequested update && endCall.isIn(update)) {
            return legs.allGone() ? Response.none() : Response.of(endingAll(legs));
        }
        Response answer = ask(event, legs);
        if (legs.allGone() || takesNoActions(event)) {
            return answer.withActions(List.of());
        }
        if (!legs.gone().isEmpty()) {
            return afterALegHasGone(legs, answer);
        }
        return endsInSilence(event, legs, answer) ? answer.withActions(endingAll(legs)) : answer;
    }

    @SuppressWarnings("NullAway") // a handler written without null checks may answer null all the same
    private Response ask(CallEvent event, Legs legs) {
        try {
            Response answer = handler.handle(event);
            if (answer == null) {
                throw new IllegalStateException(
                        "the handler answered " + event.envelope().type() + " with null");
            }
            return answer;
        } catch (RuntimeException | Error failure) {
            if (event instanceof NewInboundCall) {
                throw failure;
            }
            failures.failed(event, failure);
            return Response.of(endingAll(legs));
        }
    }

    private Response afterALegHasGone(Legs legs, Response answer) {
        if (policy == HangupPolicy.KEEP_CALLER && legs.calleeLeft()) {
            boolean answered = answer.keepsRunning() || !answer.actions().isEmpty();
            return answered ? answer : answer.withActions(endingAll(legs));
        }
        List<Participant> left = legs.leftOpenBy(answer.actions());
        return left.isEmpty() ? answer : answer.withActions(followedByHangups(answer.actions(), left));
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
        List<Action> hangups = Legs.hangups(legs.open());
        return hangups.isEmpty() ? List.of(Actions.hangup()) : hangups;
    }

    private static boolean takesNoActions(CallEvent event) {
        return event instanceof NewOutboundCall || event instanceof Ringing || event instanceof ActionInterrupted;
    }

    private static boolean endsInSilence(CallEvent event, Legs legs, Response answer) {
        if (answer.keepsRunning() || !answer.actions().isEmpty()) {
            return false;
        }
        return event instanceof NewInboundCall
                || event instanceof InvalidLambdaResponse
                || (event instanceof ActionFailed && legs.open().size() == 1);
    }
}

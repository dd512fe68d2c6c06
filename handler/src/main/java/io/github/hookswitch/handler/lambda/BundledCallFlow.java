package io.github.hookswitch.handler.lambda;

import io.github.hookswitch.handler.CallFlow;
import io.github.hookswitch.handler.Response;
import io.github.hookswitch.handler.action.Action;
import io.github.hookswitch.handler.action.Actions;
import io.github.hookswitch.handler.action.LegRef;
import io.github.hookswitch.handler.event.ActionFailed;
import io.github.hookswitch.handler.event.CallAnswered;
import io.github.hookswitch.handler.event.Hangup;
import io.github.hookswitch.handler.event.LegTag;
import io.github.hookswitch.handler.event.NewInboundCall;
import io.github.hookswitch.handler.event.Participant;
import io.github.hookswitch.handler.event.ParticipantStatus;
import io.github.hookswitch.handler.hangup.HangupPolicy;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Greets a caller and forwards the call, or hangs up; says a message to the party of an outbound call and hangs up.
 *
 * <p>Who hangs up whom is left to {@link io.github.hookswitch.handler.hangup.HangupAwareness}; this flow only adds the
 * last words.
 */
final class BundledCallFlow extends CallFlow {

    private static final int MAX_E164_LENGTH = 16;

    private final BundledSettings settings;

    BundledCallFlow(BundledSettings settings) {
        this.settings = settings;
    }

    @Override
    public Response onNewInboundCall(NewInboundCall event) {
        String forwardTo = settings.forwardTo();
        String callerId = callerId(event);
        // Without a number to show, the service would refuse the bridge.
        if (forwardTo == null || callerId == null) {
            return lastWords(settings.greeting());
        }
        return Response.of(Actions.speak(settings.greeting()), Actions.callAndBridge(callerId, forwardTo));
    }

    @Override
    public Response onCallAnswered(CallAnswered event) {
        return lastWords(settings.outboundMessage());
    }

    @Override
    public Response onActionFailed(ActionFailed event) {
        List<Participant> open = event.participants().stream()
                .filter(leg -> leg.status() != ParticipantStatus.DISCONNECTED)
                .toList();
        // Only a failed bridge leaves a caller who can hear a goodbye; the rest is for hang-up awareness.
        return event.action().type().equals("CallAndBridge") && open.size() == 1
                ? goodbyeTo(open.get(0))
                : Response.none();
    }

    @Override
    public Response onHangup(Hangup event) {
        return settings.hangupPolicy() == HangupPolicy.KEEP_CALLER
                ? event.call()
                        .leg(LegTag.A)
                        .filter(caller -> caller.status() == ParticipantStatus.CONNECTED)
                        .map(this::goodbyeTo)
                        .orElse(Response.none())
                : Response.none();
    }

    private Response lastWords(String text) {
        List<Action> actions = new ArrayList<>();
        actions.add(Actions.speak(text));
        if (settings.goodbye() != null) {
            actions.add(Actions.speak(settings.goodbye()));
        }
        actions.add(Actions.hangup());
        return Response.of(actions);
    }

    private Response goodbyeTo(Participant leg) {
        if (settings.goodbye() == null) {
            return Response.of(Actions.hangup(leg));
        }
        return Response.of(Actions.speak(settings.goodbye()).on(LegRef.of(leg)), Actions.hangup(leg));
    }

    /** The service takes a number of the account, or the number of the caller, who may have withheld it. */
    private @Nullable String callerId(NewInboundCall event) {
        if (settings.callerId() != null) {
            return settings.callerId();
        }
        for (Participant caller : event.participants()) {
            if (isPhoneNumber(caller.from())) {
                return caller.from();
            }
            if (isPhoneNumber(caller.to())) {
                return caller.to();
            }
        }
        return null;
    }

    private static boolean isPhoneNumber(String text) {
        return text.length() > 2
                && text.length() <= MAX_E164_LENGTH
                && text.charAt(0) == '+'
                && text.charAt(1) != '0'
                && text.chars().skip(1).allMatch(c -> c >= '0' && c <= '9');
    }
}

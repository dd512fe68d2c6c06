package io.github.hookswitch.handler.lambda;

import io.github.hookswitch.handler.CallFlow;
import io.github.hookswitch.handler.Response;
import io.github.hookswitch.handler.action.Action;
import io.github.hookswitch.handler.action.Actions;
import io.github.hookswitch.handler.action.LegRef;
import io.github.hookswitch.handler.event.ActionFailed;
import io.github.hookswitch.handler.event.ActionType;
import io.github.hookswitch.handler.event.CallAnswered;
import io.github.hookswitch.handler.event.CallEvent;
import io.github.hookswitch.handler.event.Hangup;
import io.github.hookswitch.handler.event.LegTag;
import io.github.hookswitch.handler.event.NewInboundCall;
import io.github.hookswitch.handler.event.Participant;
import io.github.hookswitch.handler.event.ParticipantStatus;
import io.github.hookswitch.handler.hangup.HangupPolicy;
import io.github.hookswitch.handler.internal.PhoneNumbers;
import io.github.hookswitch.handler.internal.log.EventLog;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Greets a caller and forwards the call, or hangs up; says a message to the party of an outbound call and hangs up.
 *
 * <p>Who hangs up whom is left to {@link io.github.hookswitch.handler.hangup.HangupAwareness}; this flow only adds the
 * last words. Loops where streams would read nicer, and no lambdas: they would double the classes that a fresh runtime
 * loads while the caller listens to silence.
 */
final class BundledCallFlow extends CallFlow {

    private static final String NO_CALLER_ID = "The call is not forwarded to HOOKSWITCH_FORWARD_TO, because there is no"
            + " number to show to the called party: neither the caller's nor the dialled number is an E.164 number."
            + " Set HOOKSWITCH_CALLER_ID to a phone number of the account";
    private static final String NO_OUTBOUND_MESSAGE =
            "HOOKSWITCH_OUTBOUND_MESSAGE is not set, so the called party hears"
                    + " the greeting: set it to what the party of an outbound call is to hear";
    private static final String BRIDGE_REFUSED = "The call is not forwarded, because the service did not make the"
            + " bridge: see errorType and errorMessage of this event, and check HOOKSWITCH_FORWARD_TO and"
            + " HOOKSWITCH_CALLER_ID, which must be a phone number of the account";

    private final BundledSettings settings;
    private final EventLog log;

    BundledCallFlow(BundledSettings settings, EventLog log) {
        this.settings = settings;
        this.log = log;
    }

    @Override
    public Response onNewInboundCall(NewInboundCall event) {
        String forwardTo = settings.forwardTo();
        String callerId = callerId(event);
        // Without a number to show, the service would refuse the bridge.
        if (forwardTo == null) {
            return lastWords(settings.greeting());
        }
        if (callerId == null) {
            log.warning(event, NO_CALLER_ID);
            return lastWords(settings.greeting());
        }
        return Response.of(Actions.speak(settings.greeting()), Actions.callAndBridge(callerId, forwardTo));
    }

    @Override
    public Response onCallAnswered(CallAnswered event) {
        if (settings.ownOutboundMessage() == null) {
            log.warning(event, NO_OUTBOUND_MESSAGE);
        }
        return lastWords(settings.outboundMessage());
    }

    @Override
    public Response onActionFailed(ActionFailed event) {
        boolean refused =
                event.isFor(ActionType.CALL_AND_BRIDGE) && !event.error().type().equals("CallNotAnswered");
        if (refused) {
            log.warning(event, BRIDGE_REFUSED);
        }
        Participant last = onlyOpenLeg(event);
        // Only a failed bridge leaves a caller who can hear a goodbye; the rest is for hang-up awareness.
        return last != null && event.isFor(ActionType.CALL_AND_BRIDGE) ? goodbyeTo(last) : Response.none();
    }

    @Override
    public Response onHangup(Hangup event) {
        if (settings.hangupPolicy() != HangupPolicy.KEEP_CALLER) {
            return Response.none();
        }
        Participant caller = event.call().leg(LegTag.A);
        return caller != null && caller.status() == ParticipantStatus.CONNECTED ? goodbyeTo(caller) : Response.none();
    }

    private static @Nullable Participant onlyOpenLeg(CallEvent event) {
        Participant only = null;
        for (Participant leg : event.participants()) {
            if (leg.status() != ParticipantStatus.DISCONNECTED) {
                if (only != null) {
                    return null;
                }
                only = leg;
            }
        }
        return only;
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
            if (PhoneNumbers.isE164(caller.from())) {
                return caller.from();
            }
            if (PhoneNumbers.isE164(caller.to())) {
                return caller.to();
            }
        }
        return null;
    }
}

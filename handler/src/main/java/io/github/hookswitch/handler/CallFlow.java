package io.github.hookswitch.handler;

import io.github.hookswitch.handler.event.ActionFailed;
import io.github.hookswitch.handler.event.ActionInterrupted;
import io.github.hookswitch.handler.event.ActionSuccessful;
import io.github.hookswitch.handler.event.CallAnswered;
import io.github.hookswitch.handler.event.CallEvent;
import io.github.hookswitch.handler.event.CallEventVisitor;
import io.github.hookswitch.handler.event.CallUpdateRequested;
import io.github.hookswitch.handler.event.DigitsReceived;
import io.github.hookswitch.handler.event.Hangup;
import io.github.hookswitch.handler.event.InvalidLambdaResponse;
import io.github.hookswitch.handler.event.NewInboundCall;
import io.github.hookswitch.handler.event.NewOutboundCall;
import io.github.hookswitch.handler.event.Ringing;
import io.github.hookswitch.handler.event.UnrecognizedEvent;

/**
 * A call handler with a method for each type of event, to be overridden where the application has something to say.
 *
 * <p>Only {@link #onNewInboundCall} must be there; the other methods answer with no actions.
 */
public abstract class CallFlow implements CallHandler, CallEventVisitor<Response> {

    /** A flow keeps no state of a call: that travels in the transaction attributes. */
    protected CallFlow() {}

    @Override
    public final Response handle(CallEvent event) {
        return event.accept(this);
    }

    /**
     * Answers a new inbound call.
     *
     * @param event the call
     * @return at least one action
     */
    @Override
    public abstract Response onNewInboundCall(NewInboundCall event);

    @Override
    public Response onNewOutboundCall(NewOutboundCall event) {
        return Response.none();
    }

    @Override
    public Response onRinging(Ringing event) {
        return Response.none();
    }

    @Override
    public Response onCallAnswered(CallAnswered event) {
        return Response.none();
    }

    @Override
    public Response onActionSuccessful(ActionSuccessful event) {
        return Response.none();
    }

    @Override
    public Response onActionFailed(ActionFailed event) {
        return Response.none();
    }

    @Override
    public Response onActionInterrupted(ActionInterrupted event) {
        return Response.none();
    }

    @Override
    public Response onDigitsReceived(DigitsReceived event) {
        return Response.none();
    }

    @Override
    public Response onCallUpdateRequested(CallUpdateRequested event) {
        return Response.none();
    }

    @Override
    public Response onHangup(Hangup event) {
        return Response.none();
    }

    @Override
    public Response onInvalidLambdaResponse(InvalidLambdaResponse event) {
        return Response.none();
    }

    @Override
    public Response onUnrecognizedEvent(UnrecognizedEvent event) {
        return Response.none();
    }
}

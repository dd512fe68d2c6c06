package io.github.hookswitch.handler.event;

/** The action that an event reports, {@link ActionReport#NONE} if its type has none. */
final class ActionOf implements CallEventVisitor<ActionReport> {

    @Override
    public ActionReport onNewInboundCall(NewInboundCall event) {
        return ActionReport.NONE;
    }

    @Override
    public ActionReport onNewOutboundCall(NewOutboundCall event) {
        return ActionReport.NONE;
    }

    @Override
    public ActionReport onRinging(Ringing event) {
        return ActionReport.NONE;
    }

    @Override
    public ActionReport onCallAnswered(CallAnswered event) {
        return ActionReport.NONE;
    }

    @Override
    public ActionReport onActionSuccessful(ActionSuccessful event) {
        return event.action();
    }

    @Override
    public ActionReport onActionFailed(ActionFailed event) {
        return event.action();
    }

    @Override
    public ActionReport onActionInterrupted(ActionInterrupted event) {
        return event.action();
    }

    @Override
    public ActionReport onDigitsReceived(DigitsReceived event) {
        return event.action();
    }

    @Override
    public ActionReport onCallUpdateRequested(CallUpdateRequested event) {
        return new ActionReport("CallUpdateRequest", null, null, null, null);
    }

    @Override
    public ActionReport onHangup(Hangup event) {
        return event.action();
    }

    @Override
    public ActionReport onInvalidLambdaResponse(InvalidLambdaResponse event) {
        return ActionReport.NONE;
    }

    @Override
    public ActionReport onUnrecognizedEvent(UnrecognizedEvent event) {
        return event.action();
    }
}

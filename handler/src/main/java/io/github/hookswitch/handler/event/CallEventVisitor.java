package io.github.hookswitch.handler.event;

/**
 * One method for each type of event.
 *
 * @param <R> what the methods return
 * @see CallEvent#accept
 */
public interface CallEventVisitor<R> {

    /**
     * Receives {@link NewInboundCall}.
     *
     * @param event the event
     * @return the visitor's result
     */
    R onNewInboundCall(NewInboundCall event);

    /**
     * Receives {@link NewOutboundCall}.
     *
     * @param event the event
     * @return the visitor's result
     */
    R onNewOutboundCall(NewOutboundCall event);

    /**
     * Receives {@link Ringing}.
     *
     * @param event the event
     * @return the visitor's result
     */
    R onRinging(Ringing event);

    /**
     * Receives {@link CallAnswered}.
     *
     * @param event the event
     * @return the visitor's result
     */
    R onCallAnswered(CallAnswered event);

    /**
     * Receives {@link ActionSuccessful}.
     *
     * @param event the event
     * @return the visitor's result
     */
    R onActionSuccessful(ActionSuccessful event);

    /**
     * Receives {@link ActionFailed}.
     *
     * @param event the event
     * @return the visitor's result
     */
    R onActionFailed(ActionFailed event);

    /**
     * Receives {@link ActionInterrupted}.
     *
     * @param event the event
     * @return the visitor's result
     */
    R onActionInterrupted(ActionInterrupted event);

    /**
     * Receives {@link DigitsReceived}.
     *
     * @param event the event
     * @return the visitor's result
     */
    R onDigitsReceived(DigitsReceived event);

    /**
     * Receives {@link CallUpdateRequested}.
     *
     * @param event the event
     * @return the visitor's result
     */
    R onCallUpdateRequested(CallUpdateRequested event);

    /**
     * Receives {@link Hangup}.
     *
     * @param event the event
     * @return the visitor's result
     */
    R onHangup(Hangup event);

    /**
     * Receives {@link InvalidLambdaResponse}.
     *
     * @param event the event
     * @return the visitor's result
     */
    R onInvalidLambdaResponse(InvalidLambdaResponse event);

    /**
     * Receives {@link UnrecognizedEvent}.
     *
     * @param event the event
     * @return the visitor's result
     */
    R onUnrecognizedEvent(UnrecognizedEvent event);
}

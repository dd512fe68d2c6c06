package io.github.hookswitch.handler.event;

import io.github.hookswitch.handler.internal.Arguments;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One invocation of a SIP media application's Lambda function: what has happened in a call.
 *
 * <p>There is one record for each {@code InvocationEventType} of the service, and {@link UnrecognizedEvent} for types
 * that it may add, so that a switch over this sealed type is complete:
 *
 * <pre>{@code
 * Response handle(CallEvent event) {
 *     return switch (event) {
 *         case NewInboundCall call -> Response.of(Actions.speak("Hello."), Actions.hangup());
 *         case Hangup hangup -> Response.none();
 *         default -> Response.none();
 *     };
 * }
 * }</pre>
 *
 * On Java 17, where a switch takes no patterns, {@link #accept} or {@link io.github.hookswitch.handler.CallFlow} do the
 * same.
 *
 * @see <a href="https://docs.aws.amazon.com/chime-sdk/latest/dg/pstn-invocations.html">Invocation events</a>
 */
public sealed interface CallEvent
        permits NewInboundCall,
                NewOutboundCall,
                Ringing,
                CallAnswered,
                ActionSuccessful,
                ActionFailed,
                ActionInterrupted,
                DigitsReceived,
                CallUpdateRequested,
                Hangup,
                InvalidLambdaResponse,
                UnrecognizedEvent {

    /**
     * Reads an event as the service sends it.
     *
     * @param json the UTF-8 text of the event; copied
     * @return the event
     * @throws MalformedEventException if the text is not a JSON object with a {@code CallDetails} object and an
     *     {@code InvocationEventType}
     */
    static CallEvent parse(byte[] json) {
        return EventReader.read(Arguments.notNull("json", json).clone());
    }

    /**
     * Reads an event as Lambda hands it over.
     *
     * @param json gives the UTF-8 text of the event; read to its end, not closed
     * @return the event
     * @throws MalformedEventException if the text is not a JSON object with a {@code CallDetails} object and an
     *     {@code InvocationEventType}
     * @throws IOException if the stream breaks
     */
    static CallEvent parse(InputStream json) throws IOException {
        return EventReader.read(Arguments.notNull("json", json).readAllBytes());
    }

    /**
     * What every event carries.
     *
     * @return the members that do not depend on the event's type
     */
    EventEnvelope envelope();

    /**
     * Calls the visitor's method for this type of event.
     *
     * @param <R> what the visitor returns
     * @param visitor receives this event
     * @return what the visitor returned
     */
    <R> R accept(CallEventVisitor<R> visitor);

    /**
     * The action that this event is about.
     *
     * @return the event's {@code ActionData}, {@link ActionReport#NONE} if the service left it out; null if events of
     *     this type are about no action
     */
    default @Nullable ActionReport action() {
        return null;
    }

    /**
     * Whether the event is about an action of a type.
     *
     * @param actionType one of {@link ActionType}
     * @return whether it is
     */
    default boolean isFor(String actionType) {
        ActionReport action = action();
        return action != null && action.isFor(actionType);
    }

    /**
     * The position of this event in its call; the service starts at 1 and adds one for each invocation.
     *
     * @return the sequence number, 0 if the event had none
     */
    default int sequence() {
        return envelope().sequence();
    }

    /**
     * The call that this event belongs to.
     *
     * @return the call's details at the time of the event
     */
    default CallDetails call() {
        return envelope().call();
    }

    /**
     * The number that the call comes from: that of the caller of an inbound call, and the number that a call made by API
     * shows to the party that it calls.
     *
     * @return the {@code From} of {@link LegTag#A} as the service wrote it, which need not be an E.164 number: a caller may
     *     have withheld theirs; null if the event does not list the leg, or without a number
     */
    default @Nullable String caller() {
        Participant first = Participant.first(participants());
        return first == null || first.from().isBlank() ? null : first.from();
    }

    /**
     * The number that was dialled: the application's own of an inbound call, that of the called party of a call made by
     * API.
     *
     * @return the {@code To} of {@link LegTag#A} as the service wrote it; null if the event does not list the leg, or
     *     without a number
     */
    default @Nullable String dialled() {
        Participant first = Participant.first(participants());
        return first == null || first.to().isBlank() ? null : first.to();
    }

    /**
     * The legs of the call; find one by tag or call id, never by position.
     *
     * @return one or two participants, none if the event listed none
     */
    default List<Participant> participants() {
        return envelope().call().participants();
    }
}

package io.github.hookswitch.handler.internal.json;

import static io.github.hookswitch.handler.internal.json.MemberNames.ACTION_DATA;
import static io.github.hookswitch.handler.internal.json.MemberNames.CALL_DETAILS;
import static io.github.hookswitch.handler.internal.json.MemberNames.ERROR_MESSAGE;
import static io.github.hookswitch.handler.internal.json.MemberNames.ERROR_TYPE;
import static io.github.hookswitch.handler.internal.json.MemberNames.INVOCATION_EVENT;
import static io.github.hookswitch.handler.internal.json.MemberNames.INVOCATION_EVENT_TYPE;
import static io.github.hookswitch.handler.internal.json.MemberNames.SCHEMA_VERSION;
import static io.github.hookswitch.handler.internal.json.MemberNames.SEQUENCE;

import io.github.hookswitch.handler.event.ActionFailed;
import io.github.hookswitch.handler.event.ActionInterrupted;
import io.github.hookswitch.handler.event.ActionReport;
import io.github.hookswitch.handler.event.ActionSuccessful;
import io.github.hookswitch.handler.event.CallAnswered;
import io.github.hookswitch.handler.event.CallDetails;
import io.github.hookswitch.handler.event.CallEvent;
import io.github.hookswitch.handler.event.CallUpdateRequested;
import io.github.hookswitch.handler.event.DigitsReceived;
import io.github.hookswitch.handler.event.EventEnvelope;
import io.github.hookswitch.handler.event.Hangup;
import io.github.hookswitch.handler.event.InvalidLambdaResponse;
import io.github.hookswitch.handler.event.MalformedEventException;
import io.github.hookswitch.handler.event.NewInboundCall;
import io.github.hookswitch.handler.event.NewOutboundCall;
import io.github.hookswitch.handler.event.RawJson;
import io.github.hookswitch.handler.event.Ringing;
import io.github.hookswitch.handler.event.UnrecognizedEvent;
import org.jspecify.annotations.Nullable;

/**
 * Reads an event in one pass over its bytes, because the caller hears silence until the first answer: data
 * binding would double the time that a fresh runtime needs.
 *
 * <p>Lenient in what the service varies: unknown members are passed over and stay reachable in the raw JSON, numbers
 * and strings are taken for each other, unknown types of event are carried.
 */
public final class EventReader {

    /** A reader; it keeps nothing between events. */
    public EventReader() {}

    /**
     * Reads an event.
     *
     * @param event the UTF-8 text; kept in the event, so it must not change afterwards
     * @return the event
     * @throws MalformedEventException if it is not an event
     */
    public CallEvent read(byte[] event) {
        try {
            JsonReader json = new JsonReader(event);
            if (!json.beginsObject()) {
                throw new MalformedEventException("it is not a JSON object", 0, null);
            }
            Members members = new Members();
            json.enter();
            while (json.nextMember()) {
                members.read(json, event);
            }
            if (!json.isAtEnd()) {
                throw new MalformedEventException("there is more text after the event", json.position(), null);
            }
            return members.event(event);
        } catch (MalformedJsonException e) {
            throw new MalformedEventException(String.valueOf(e.getMessage()), e.offset(), e);
        }
    }

    /** The members of the event's outermost object. */
    private static final class Members {

        private @Nullable String type;
        private String schemaVersion = EventEnvelope.DEFAULT_SCHEMA_VERSION;
        private int sequence;
        private @Nullable String errorType;
        private @Nullable String errorMessage;
        private @Nullable CallDetails call;
        private final ActionDataReader actionData = new ActionDataReader();

        void read(JsonReader json, byte[] source) {
            switch (json.member()) {
                case SCHEMA_VERSION -> {
                    String text = json.word();
                    schemaVersion = text == null ? schemaVersion : text;
                }
                case SEQUENCE -> {
                    Integer number = json.integer();
                    sequence = number == null ? 0 : number;
                }
                case INVOCATION_EVENT_TYPE -> type = json.word();
                // So spelled on one page of the guide.
                case INVOCATION_EVENT -> type = type == null ? json.text() : type;
                case ERROR_TYPE -> errorType = json.text();
                case ERROR_MESSAGE -> errorMessage = json.text();
                case CALL_DETAILS -> {
                    if (json.isObject()) {
                        call = CallDetailsReader.read(json);
                    } else {
                        json.skip();
                    }
                }
                case ACTION_DATA -> {
                    if (json.isObject()) {
                        actionData.read(json, source);
                    } else {
                        json.skip();
                    }
                }
                default -> json.skip();
            }
        }

        CallEvent event(byte[] source) {
            CallDetails details = call == null ? actionData.misplacedCallDetails() : call;
            if (details == null) {
                throw new MalformedEventException("it has no object CallDetails", source.length, null);
            }
            if (type == null || type.isBlank()) {
                throw new MalformedEventException("it has no string InvocationEventType", source.length, null);
            }
            return event(
                    type,
                    new EventEnvelope(schemaVersion, sequence, type, details, new RawJson(source, 0, source.length)));
        }

        private CallEvent event(String type, EventEnvelope envelope) {
            ActionReport action = actionData.report();
            return switch (type) {
                case "NEW_INBOUND_CALL" -> new NewInboundCall(envelope);
                case "NEW_OUTBOUND_CALL" -> new NewOutboundCall(envelope, actionData.arguments());
                case "RINGING" -> new Ringing(envelope);
                case "CALL_ANSWERED" -> new CallAnswered(envelope);
                case "ACTION_SUCCESSFUL" -> new ActionSuccessful(envelope, action);
                // The second spelling stands on one page of the guide.
                case "ACTION_FAILED", "ActionFailed" ->
                    new ActionFailed(envelope, action, actionData.error(errorType, errorMessage));
                case "ACTION_INTERRUPTED" -> new ActionInterrupted(envelope, action);
                case "DIGITS_RECEIVED" -> new DigitsReceived(envelope, action, digits());
                case "CALL_UPDATE_REQUESTED" -> new CallUpdateRequested(envelope, actionData.arguments());
                case "HANGUP" -> new Hangup(envelope, action, actionData.sipResponseCode());
                case "INVALID_LAMBDA_RESPONSE" ->
                    new InvalidLambdaResponse(envelope, actionData.error(errorType, errorMessage));
                default -> new UnrecognizedEvent(envelope, action);
            };
        }

        private String digits() {
            String digits = actionData.receivedDigits();
            return digits == null ? "" : digits;
        }
    }
}

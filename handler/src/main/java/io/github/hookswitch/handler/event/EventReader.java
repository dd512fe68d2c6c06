package io.github.hookswitch.handler.event;

import static io.github.hookswitch.handler.event.EventNames.ACTION_DATA;
import static io.github.hookswitch.handler.event.EventNames.CALL_DETAILS;
import static io.github.hookswitch.handler.event.EventNames.ERROR_MESSAGE;
import static io.github.hookswitch.handler.event.EventNames.ERROR_TYPE;
import static io.github.hookswitch.handler.event.EventNames.INVOCATION_EVENT;
import static io.github.hookswitch.handler.event.EventNames.INVOCATION_EVENT_TYPE;
import static io.github.hookswitch.handler.event.EventNames.SCHEMA_VERSION;
import static io.github.hookswitch.handler.event.EventNames.SEQUENCE;

import io.github.hookswitch.handler.internal.json.JsonReader;
import io.github.hookswitch.handler.internal.json.MalformedJsonException;
import org.jspecify.annotations.Nullable;

/**
 * Reads an event in one pass over its bytes, because the caller hears silence until the first answer: data
 * binding would double the time that a fresh runtime needs.
 *
 * <p>Lenient in what the service varies: unknown members are passed over and stay reachable in the raw JSON, numbers
 * and strings are taken for each other, unknown types of event are carried.
 */
final class EventReader {

    private @Nullable String type;
    private String schemaVersion = EventEnvelope.DEFAULT_SCHEMA_VERSION;
    private int sequence;
    private @Nullable String errorType;
    private @Nullable String errorMessage;
    private @Nullable CallDetails call;
    private final ActionDataReader actionData = new ActionDataReader();

    private EventReader() {}

    /**
     * Reads an event.
     *
     * @param source the UTF-8 text; kept in the event, so it must not change afterwards
     * @return the event
     * @throws MalformedEventException if it is not an event
     */
    static CallEvent read(byte[] source) {
        try {
            JsonReader json = new JsonReader(source, EventNames.MEMBERS, EventNames.VALUES);
            if (!json.beginsObject()) {
                throw new MalformedEventException("it is not a JSON object", 0, null);
            }
            EventReader reader = new EventReader();
            json.enter();
            while (json.nextMember()) {
                reader.member(json, source);
            }
            if (!json.isAtEnd()) {
                throw new MalformedEventException("there is more text after the event", json.position(), null);
            }
            return reader.event(source);
        } catch (MalformedJsonException e) {
            throw new MalformedEventException(String.valueOf(e.getMessage()), e.offset(), e);
        }
    }

    private void member(JsonReader json, byte[] source) {
        switch (json.member()) {
            case SCHEMA_VERSION -> {
                String text = json.knownText();
                schemaVersion = text == null ? schemaVersion : text;
            }
            case SEQUENCE -> {
                Integer number = json.integer();
                sequence = number == null ? 0 : number;
            }
            case INVOCATION_EVENT_TYPE -> type = json.knownText();
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

    private CallEvent event(byte[] source) {
        CallDetails details = call == null ? actionData.misplacedCallDetails() : call;
        if (details == null) {
            throw new MalformedEventException("it has no object CallDetails", source.length, null);
        }
        if (type == null || type.isBlank()) {
            throw new MalformedEventException("it has no string InvocationEventType", source.length, null);
        }
        return event(
                type, new EventEnvelope(schemaVersion, sequence, type, details, new RawJson(source, 0, source.length)));
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

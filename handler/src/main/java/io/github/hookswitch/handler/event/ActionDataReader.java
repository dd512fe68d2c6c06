package io.github.hookswitch.handler.event;

import static io.github.hookswitch.handler.event.EventNames.ARGUMENTS;
import static io.github.hookswitch.handler.event.EventNames.CALL_DETAILS;
import static io.github.hookswitch.handler.event.EventNames.CALL_ID;
import static io.github.hookswitch.handler.event.EventNames.ERROR;
import static io.github.hookswitch.handler.event.EventNames.ERROR_MESSAGE;
import static io.github.hookswitch.handler.event.EventNames.ERROR_TYPE;
import static io.github.hookswitch.handler.event.EventNames.PARAMETERS;
import static io.github.hookswitch.handler.event.EventNames.PARTICIPANT_TAG;
import static io.github.hookswitch.handler.event.EventNames.RECEIVED_DIGITS;
import static io.github.hookswitch.handler.event.EventNames.SIP_RESPONSE_CODE;
import static io.github.hookswitch.handler.event.EventNames.TYPE;

import io.github.hookswitch.handler.internal.json.JsonReader;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the {@code ActionData} object, whatever action it is about. */
final class ActionDataReader {

    private String type = "";
    private @Nullable String callId;
    private @Nullable String participantTag;
    private @Nullable String receivedDigits;
    private @Nullable Integer sipResponseCode;
    private Map<String, String> arguments = Map.of();
    private @Nullable String errorType;
    private @Nullable String errorMessage;
    private @Nullable String error;
    private @Nullable CallDetails misplacedCallDetails;
    private @Nullable RawJson raw;

    /** Reads the object at the reader's position. */
    void read(JsonReader json, byte[] source) {
        int from = json.position();
        json.enter();
        while (json.nextMember()) {
            member(json);
        }
        raw = new RawJson(source, from, json.position());
    }

    ActionReport report() {
        return raw == null
                ? ActionReport.NONE
                : new ActionReport(type, callId, CallDetailsReader.tag(participantTag), receivedDigits, raw);
    }

    Map<String, String> arguments() {
        return arguments;
    }

    @Nullable
    String receivedDigits() {
        return receivedDigits;
    }

    @Nullable
    Integer sipResponseCode() {
        return sipResponseCode;
    }

    /** Some pages of the guide print the call's details in here. */
    @Nullable
    CallDetails misplacedCallDetails() {
        return misplacedCallDetails;
    }

    /** The error by its three places: in here, beside the call's details, in here as one string. */
    ActionError error(@Nullable String topLevelType, @Nullable String topLevelMessage) {
        if (isPresent(errorType) || isPresent(errorMessage)) {
            return new ActionError(orEmpty(errorType), orEmpty(errorMessage));
        }
        if (isPresent(topLevelType) || isPresent(topLevelMessage)) {
            return new ActionError(orEmpty(topLevelType), orEmpty(topLevelMessage));
        }
        return error == null ? ActionError.NONE : split(error);
    }

    private void member(JsonReader json) {
        switch (json.member()) {
            case TYPE -> type = orEmpty(json.knownText());
            case PARAMETERS -> parameters(json);
            case RECEIVED_DIGITS -> receivedDigits = json.text();
            case ERROR_TYPE -> errorType = json.text();
            case ERROR_MESSAGE -> errorMessage = json.text();
            case ERROR -> error = json.text();
            case CALL_DETAILS -> callDetails(json);
            default -> json.skip();
        }
    }

    private void parameters(JsonReader json) {
        if (!json.isObject()) {
            json.skip();
            return;
        }
        json.enter();
        while (json.nextMember()) {
            switch (json.member()) {
                case CALL_ID -> callId = json.text();
                case PARTICIPANT_TAG -> participantTag = json.knownText();
                case SIP_RESPONSE_CODE -> sipResponseCode = json.integer();
                case ARGUMENTS -> arguments = LenientValues.texts(json);
                default -> json.skip();
            }
        }
    }

    private void callDetails(JsonReader json) {
        if (json.isObject()) {
            misplacedCallDetails = CallDetailsReader.read(json);
        } else {
            json.skip();
        }
    }

    private static ActionError split(String error) {
        int colon = error.indexOf(':');
        return colon < 0
                ? new ActionError("", error)
                : new ActionError(
                        error.substring(0, colon).strip(),
                        error.substring(colon + 1).strip());
    }

    private static boolean isPresent(@Nullable String text) {
        return text != null && !text.isEmpty();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}

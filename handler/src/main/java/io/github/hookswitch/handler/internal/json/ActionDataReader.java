package io.github.hookswitch.handler.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.hookswitch.handler.event.ActionError;
import io.github.hookswitch.handler.event.ActionReport;
import io.github.hookswitch.handler.event.CallDetails;
import io.github.hookswitch.handler.event.RawJson;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the {@code ActionData} object, whatever action it is about. */
final class ActionDataReader {

    /** The actions that most events are about. */
    private static final String[] TYPES = {
        "Hangup", "Speak", "PlayAudio", "CallAndBridge", "ReceiveDigits", "SpeakAndGetDigits", "PlayAudioAndGetDigits"
    };

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

    /** Reads the object that the parser has just entered. */
    void read(JsonParser parser, byte[] source) throws IOException {
        int from = (int) parser.currentTokenLocation().getByteOffset();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            parser.nextToken();
            member(name, parser);
        }
        raw = new RawJson(source, from, (int) parser.currentLocation().getByteOffset());
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

    private void member(String name, JsonParser parser) throws IOException {
        switch (name) {
            case "Type" -> type = Scalars.wordOrEmpty(parser, TYPES);
            case "Parameters" -> parameters(parser);
            case "ReceivedDigits" -> receivedDigits = Scalars.text(parser);
            case "ErrorType" -> errorType = Scalars.text(parser);
            case "ErrorMessage" -> errorMessage = Scalars.text(parser);
            case "Error" -> error = Scalars.text(parser);
            case "CallDetails" -> callDetails(parser);
            default -> parser.skipChildren();
        }
    }

    private void parameters(JsonParser parser) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return;
        }
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            parser.nextToken();
            switch (name) {
                case "CallId" -> callId = Scalars.text(parser);
                case "ParticipantTag" -> participantTag = Scalars.word(parser, CallDetailsReader.TAGS);
                case "SipResponseCode" -> sipResponseCode = Scalars.integer(parser);
                case "Arguments" -> arguments = Scalars.texts(parser);
                default -> parser.skipChildren();
            }
        }
    }

    private void callDetails(JsonParser parser) throws IOException {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            misplacedCallDetails = CallDetailsReader.read(parser);
        } else {
            parser.skipChildren();
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

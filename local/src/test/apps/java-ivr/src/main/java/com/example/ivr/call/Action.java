package com.example.ivr.call;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;

/** What the service is to do, as it reads it. */
public record Action(@JsonProperty("Type") String type, @JsonProperty("Parameters") Map<String, Object> parameters) {

    static Action speak(String callId, String text) {
        return new Action("Speak", Map.of("CallId", callId, "Text", text, "Engine", "neural", "VoiceId", "Joanna"));
    }

    static Action menu(String callId, String text, String regex) {
        return new Action(
                "SpeakAndGetDigits",
                Map.of(
                        "CallId", callId,
                        "SpeechParameters", Map.of("Text", text, "Engine", "neural"),
                        "FailureSpeechParameters", Map.of("Text", "Please try again."),
                        "InputDigitsRegex", regex,
                        "MinNumberOfDigits", 1,
                        "MaxNumberOfDigits", 1,
                        "Repeat", 3,
                        "RepeatDurationInMilliseconds", 4000));
    }

    static Action transfer(String callerId, String to) {
        return new Action(
                "CallAndBridge",
                Map.of(
                        "CallTimeoutSeconds", 30,
                        "CallerIdNumber", callerId,
                        "Endpoints", new Object[] {Map.of("BridgeEndpointType", "PSTN", "Uri", to)}));
    }

    static Action hangup(String callId) {
        return new Action("Hangup", Map.of("CallId", callId, "SipResponseCode", "0"));
    }
}

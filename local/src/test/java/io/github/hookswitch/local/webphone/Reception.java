package io.github.hookswitch.local.webphone;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.hookswitch.simulator.call.ApplicationEndpoint;
import io.github.hookswitch.simulator.call.CallEngine;
import io.github.hookswitch.simulator.call.CallFunction;
import io.github.hookswitch.simulator.call.CallRouting;
import io.github.hookswitch.simulator.call.Invocation;
import io.github.hookswitch.simulator.call.RouteTarget;
import io.github.hookswitch.simulator.engine.CallEngineBuilder;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * An application that asks for a digit, forwards who presses 1, brings who presses 2 into a meeting, lets who presses another
 * one hear something, and hangs up everybody when somebody leaves.
 */
final class Reception implements CallFunction, CallRouting {
    static final String NUMBER = "+12065550100";
    static final String CALLEE = "+14255550123";
    static final ApplicationEndpoint APPLICATION = new ApplicationEndpoint(
            "reception", "us-east-1", "arn:aws:lambda:us-east-1:111122223333:function:reception:live");

    private static final ObjectMapper JSON = new ObjectMapper();

    static CallEngine engine() {
        Reception reception = new Reception();
        return new CallEngineBuilder(reception, reception)
                .audioLibrary(new TestPrompts())
                .build();
    }

    @Override
    public List<RouteTarget> routeToNumber(String e164) {
        return e164.equals(NUMBER)
                ? List.of(new RouteTarget("29dbb075-24c0-4be9-b1c7-ac708aae2474", APPLICATION))
                : List.of();
    }

    @Override
    public boolean ownsNumber(String e164) {
        return e164.equals(NUMBER);
    }

    @Override
    public Invocation invoke(ApplicationEndpoint endpoint, byte[] bytes) {
        JsonNode event = parse(bytes);
        String type = event.path("InvocationEventType").asText();
        String action = event.at("/ActionData/Type").asText();
        List<String> actions = switch (type) {
            case "NEW_INBOUND_CALL" -> List.of(menu());
            case "ACTION_SUCCESSFUL" -> action.equals("SpeakAndGetDigits") ? chosen(event) : List.of();
            case "ACTION_FAILED" -> List.of(speak("Nobody can take your call. Goodbye."), hangUp("LEG-A"));
            case "CALL_ANSWERED" -> List.of(speak("This is your reminder. Goodbye."), hangUp("LEG-A"));
            case "HANGUP" -> hangUpTheOther(event);
            default -> List.of();
        };
        return Invocation.answered("{\"SchemaVersion\":\"1.0\",\"Actions\":[" + String.join(",", actions) + "]}");
    }

    private static List<String> chosen(JsonNode event) {
        return switch (event.at("/ActionData/ReceivedDigits").asText()) {
            case "1" -> List.of(speak("One moment please."), bridge(""));
            case "2" -> List.of(action("JoinChimeMeeting", "{'JoinToken':'token','MeetingId':'standup'}"));
            case "3" -> List.of(action("PlayAudio", "{'AudioSource':" + file("prompts", "music.wav") + ",'Repeat':4}"));
            case "4" -> List.of(action("SendDigits", "{'Digits':'1#','ToneDurationInMilliseconds':200}"));
            case "5" ->
                List.of(action(
                        "Speak",
                        "{'Text':'<speak>Hola <break strength=\\u0022strong\\u0022/>&amp; adiós.</speak>',"
                                + "'TextType':'ssml','VoiceId':'Lupe'}"));
            case "6" -> List.of(bridge(",'RingbackTone':" + file("prompts", "ring.wav")));
            case "7" -> List.of(action("PlayAudio", "{'AudioSource':" + file("elsewhere", "music.wav") + "}"));
            case "8" -> List.of(action("Speak", "{'Text':'Guten Tag.','VoiceId':'Vicki'}"));
            default -> List.of(speak("Goodbye."), hangUp("LEG-A"));
        };
    }

    private static String file(String bucket, String key) {
        return "{'Type':'S3','BucketName':'" + bucket + "','Key':'" + key + "'}";
    }

    private static List<String> hangUpTheOther(JsonNode event) {
        List<String> hangups = new ArrayList<>();
        for (JsonNode leg : event.at("/CallDetails/Participants")) {
            if (leg.path("Status").asText().equals("Connected")) {
                hangups.add(hangUp(leg.path("ParticipantTag").asText()));
            }
        }
        return hangups;
    }

    private static String menu() {
        return action(
                "SpeakAndGetDigits",
                "{'MinNumberOfDigits':1,'MaxNumberOfDigits':1,'Repeat':3,'InputDigitsRegex':'^[0-9]$',"
                        + "'InBetweenDigitsDurationInMilliseconds':1000,'RepeatDurationInMilliseconds':30000,"
                        + "'SpeechParameters':{'Text':'Welcome to Hookswitch. Press 1 to be connected.'},"
                        + "'FailureSpeechParameters':{'Text':'Please press 1.'}}");
    }

    private static String bridge(String more) {
        return action(
                "CallAndBridge",
                "{'CallTimeoutSeconds':30,'CallerIdNumber':'" + NUMBER
                        + "','Endpoints':[{'BridgeEndpointType':'PSTN','Uri':'" + CALLEE + "'}]" + more + "}");
    }

    private static String speak(String text) {
        return action("Speak", "{'Text':'" + text + "'}");
    }

    private static String hangUp(String leg) {
        return action("Hangup", "{'ParticipantTag':'" + leg + "','SipResponseCode':'0'}");
    }

    private static String action(String type, String parameters) {
        return ("{'Type':'" + type + "','Parameters':" + parameters + "}").replace('\'', '"');
    }

    private static JsonNode parse(byte[] bytes) {
        try {
            return JSON.readTree(new String(bytes, StandardCharsets.UTF_8));
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}

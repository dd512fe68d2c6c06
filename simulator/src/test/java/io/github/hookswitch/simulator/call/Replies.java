package io.github.hookswitch.simulator.call;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Replies of call handlers, written by hand. */
final class Replies {
    static final String HANG_UP = action("Hangup", "{}");
    static final String HANG_UP_A = action("Hangup", "{'ParticipantTag':'LEG-A'}");
    static final String HANG_UP_B = action("Hangup", "{'ParticipantTag':'LEG-B','SipResponseCode':'0'}");
    static final String PLAY =
            action("PlayAudio", "{'AudioSource':{'Type':'S3','BucketName':'prompts','Key':'a.wav'}}");
    static final String BRIDGE = bridgeTo(Account.CALLEE);

    private Replies() {}

    static String actions(String... actions) {
        return json("{'SchemaVersion':'1.0','Actions':[") + String.join(",", actions) + "]}";
    }

    static String actions(List<String> actions) {
        return actions(actions.toArray(String[]::new));
    }

    static String action(String type, String parameters) {
        return json("{'Type':'" + type + "','Parameters':" + parameters + "}");
    }

    static String speak(String text) {
        return action("Speak", "{'Text':'" + text + "'}");
    }

    static String pause(int milliseconds) {
        return action("Pause", "{'DurationInMilliseconds':'" + milliseconds + "'}");
    }

    static String bridgeTo(String number) {
        return action(
                "CallAndBridge",
                "{'CallTimeoutSeconds':30,'CallerIdNumber':'" + Account.SERVICE_NUMBER
                        + "','Endpoints':[{'BridgeEndpointType':'PSTN','Uri':'" + number + "'}]}");
    }

    /** What a correct handler answers to HANGUP: one Hangup for every participant that is still connected. */
    static String hangUpEveryoneConnected(JsonNode event) {
        List<String> hangups = new ArrayList<>();
        for (JsonNode participant : event.at("/CallDetails/Participants")) {
            if (participant.path("Status").asText().equals("Connected")) {
                hangups.add(action(
                        "Hangup", "{'CallId':'" + participant.path("CallId").asText() + "'}"));
            }
        }
        return actions(hangups);
    }

    static String json(String singleQuoted) {
        return singleQuoted.replace('\'', '"');
    }
}

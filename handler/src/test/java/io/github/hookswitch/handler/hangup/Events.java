package io.github.hookswitch.handler.hangup;

import io.github.hookswitch.handler.event.CallEvent;
import java.nio.charset.StandardCharsets;

/** Events in their wire form, by type and state of the legs: {@code A+} connected, {@code A-} gone, {@code A?} unsaid. */
final class Events {

    private Events() {}

    static CallEvent event(String type, String... legs) {
        return event(type, "{}", legs);
    }

    static CallEvent update(String argument, String value, String... legs) {
        return event(
                "CALL_UPDATE_REQUESTED",
                "{\"Type\":\"CallUpdateRequest\",\"Parameters\":{\"Arguments\":{\"" + argument + "\":\"" + value
                        + "\"}}}",
                legs);
    }

    /** The report of an action on LEG-A. */
    static CallEvent action(String type, String action, String... legs) {
        return event(type, "{\"Type\":\"" + action + "\",\"Parameters\":{\"CallId\":\"call-A\"}}", legs);
    }

    /** The same event with attributes stored, names and values in turn. */
    static CallEvent storing(CallEvent event, String... attributes) {
        StringBuilder members = new StringBuilder();
        for (int i = 0; i < attributes.length; i += 2) {
            members.append(i == 0 ? "" : ",")
                    .append('"')
                    .append(attributes[i])
                    .append("\":\"")
                    .append(attributes[i + 1])
                    .append('"');
        }
        String json = event.envelope()
                .raw()
                .text()
                .replace("\"TransactionId\"", "\"TransactionAttributes\":{" + members + "},\"TransactionId\"");
        return CallEvent.parse(json.getBytes(StandardCharsets.UTF_8));
    }

    static CallEvent report(String type, String actionData, String... legs) {
        return event(type, actionData, legs);
    }

    private static CallEvent event(String type, String actionData, String... legs) {
        StringBuilder participants = new StringBuilder();
        for (String leg : legs) {
            participants.append(participants.isEmpty() ? "" : ",").append(participant(leg));
        }
        String json = "{\"SchemaVersion\":\"1.0\",\"Sequence\":5,\"InvocationEventType\":\"" + type
                + "\",\"ActionData\":" + actionData + ",\"CallDetails\":{\"TransactionId\":\"t\",\"Participants\":["
                + participants + "]}}";
        return CallEvent.parse(json.getBytes(StandardCharsets.UTF_8));
    }

    private static String participant(String leg) {
        String status = switch (leg.charAt(1)) {
            case '+' -> ",\"Status\":\"Connected\"";
            case '-' -> ",\"Status\":\"Disconnected\"";
            default -> "";
        };
        return "{\"CallId\":\"call-" + leg.charAt(0) + "\",\"ParticipantTag\":\"Leg-" + leg.charAt(0) + "\"" + status
                + "}";
    }
}

package io.github.hookswitch.local.internal.meetings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.List;

/** How meetings and attendees are written. */
final class MeetingJson {
    private static final List<String> ECHOED =
            List.of("MeetingHostId", "ExternalMeetingId", "MeetingFeatures", "PrimaryMeetingId", "TenantIds");

    private final URI endpoint;

    /** Media are where the endpoint is; nobody speaks there. */
    MeetingJson(URI endpoint) {
        this.endpoint = endpoint;
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    ObjectNode meeting(Meeting meeting) {
        ObjectNode json = object().put("MeetingId", meeting.id());
        json.put("MediaRegion", meeting.request().path("MediaRegion").asText("us-east-1"));
        for (String member : ECHOED) {
            JsonNode given = meeting.request().get(member);
            if (given != null) {
                json.set(member, given);
            }
        }
        String place = endpoint.getAuthority();
        String id = meeting.id();
        json.putObject("MediaPlacement")
                .put("AudioHostUrl", place + "/meeting-media/" + id + "/audio")
                .put("AudioFallbackUrl", "ws://" + place + "/meeting-media/" + id + "/audio-fallback")
                .put("SignalingUrl", "ws://" + place + "/meeting-media/" + id + "/control")
                .put("TurnControlUrl", "http://" + place + "/meeting-media/" + id + "/turn")
                .put("ScreenDataUrl", "ws://" + place + "/meeting-media/" + id + "/screen-data")
                .put("ScreenViewingUrl", "ws://" + place + "/meeting-media/" + id + "/screen-viewing")
                .put("ScreenSharingUrl", "ws://" + place + "/meeting-media/" + id + "/screen-sharing")
                .put("EventIngestionUrl", "http://" + place + "/meeting-media/" + id + "/events");
        return json.put("MeetingArn", meeting.arn());
    }

    static ObjectNode attendee(Attendee attendee) {
        ObjectNode json = object().put("ExternalUserId", attendee.externalUserId())
                .put("AttendeeId", attendee.id())
                .put("JoinToken", attendee.joinToken());
        json.putObject("Capabilities")
                .put("Audio", attendee.capabilities().audio())
                .put("Video", attendee.capabilities().video())
                .put("Content", attendee.capabilities().content());
        return json;
    }

    static Attendee.Capabilities capabilities(JsonNode json) {
        return json.isObject()
                ? new Attendee.Capabilities(
                        json.path("Audio").asText(),
                        json.path("Video").asText(),
                        json.path("Content").asText())
                : Attendee.Capabilities.ALL;
    }
}

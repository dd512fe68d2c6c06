package io.github.hookswitch.local.internal.chime;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeetingsTest {
    private static final String REQUEST =
            "{\"ClientRequestToken\":\"once\",\"MediaRegion\":\"us-east-1\",\"ExternalMeetingId\":\"standup\"}";
    private final ObjectMapper json = new ObjectMapper();
    private final Port port = new Port();

    @AfterEach
    void close() {
        port.close();
    }

    @Test
    void aMeetingHasAnIdAnArnAndItsMediaOnThisMachine() throws Exception {
        JsonNode meeting = create(REQUEST);

        assertThat(meeting.path("MeetingId").asText()).matches("[0-9a-f-]{36}");
        assertThat(meeting.path("MeetingArn").asText())
                .isEqualTo("arn:aws:chime:us-east-1:111122223333:meeting/"
                        + meeting.path("MeetingId").asText());
        assertThat(meeting.path("MediaPlacement"))
                .hasSize(8)
                .allMatch(url -> url.asText().contains("127.0.0.1:"));
        assertThat(meeting.path("ExternalMeetingId").asText()).isEqualTo("standup");
    }

    @Test
    void theSameTokenMakesOneMeetingAndAnotherMeetingOfItConflicts() throws Exception {
        assertThat(create(REQUEST)).isEqualTo(create(REQUEST));

        HttpResponse<String> other = port.send("POST", "/meetings", REQUEST.replace("standup", "review"));
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(other.headers().firstValue("x-amzn-ErrorType")).contains("ConflictException");
        assertThat(other.body()).contains("\"Code\":\"Conflict\"");
    }

    @Test
    void anAttendeesTokenOpensTheMeetingUntilItEnds() throws Exception {
        String id = create(REQUEST).path("MeetingId").asText();
        JsonNode attendee = read(port.send("POST", "/meetings/" + id + "/attendees", "{\"ExternalUserId\":\"anna\"}"))
                .path("Attendee");
        String token = attendee.path("JoinToken").asText();

        assertThat(port.meetings.admits(id, token)).isTrue();
        assertThat(port.meetings.admits(id, "made-up")).isFalse();
        assertThat(port.meetings.hasAttendee(id, attendee.path("AttendeeId").asText()))
                .isTrue();
        assertThat(port.send("DELETE", "/meetings/" + id, "").statusCode()).isEqualTo(204);
        assertThat(port.meetings.admits(id, token)).isFalse();
        assertThat(port.endedMeetings).containsExactly(id);
        assertThat(port.send("GET", "/meetings/" + id, "").statusCode()).isEqualTo(404);
    }

    @Test
    void aMeetingIsMadeWithItsAttendees() throws Exception {
        JsonNode made = read(port.send(
                "POST",
                "/meetings?operation=create-attendees",
                REQUEST.replace("}", ",\"Attendees\":[{\"ExternalUserId\":\"anna\"},{\"ExternalUserId\":\"bert\"}]}")));

        assertThat(made.path("Attendees")).hasSize(2);
        assertThat(made.path("Errors")).isEmpty();
    }

    @Test
    void attendeesAreListedInPagesAndATokenOfNoPageIsRefused() throws Exception {
        String attendees = attendees();
        port.send(
                "POST",
                attendees + "?operation=batch-create",
                "{\"Attendees\":[{\"ExternalUserId\":\"anna\"},{\"ExternalUserId\":\"bert\"},{\"ExternalUserId\":\"cleo\"}]}");
        JsonNode first = read(port.send("GET", attendees + "?max-results=2", ""));
        JsonNode second = read(port.send(
                "GET", attendees + "?next-token=" + first.path("NextToken").asText(), ""));

        assertThat(first.path("Attendees")).hasSize(2);
        assertThat(second.path("Attendees")).hasSize(1);
        assertThat(second.has("NextToken")).isFalse();
        assertThat(port.send("GET", attendees + "?next-token=nonsense", "").statusCode())
                .isEqualTo(400);
    }

    @Test
    void capabilitiesAreChangedForOneAndForAllButOne() throws Exception {
        String attendees = attendees();
        String anna = attend(attendees, "anna");
        String bert = attend(attendees, "bert");
        String receive = "\"Capabilities\":{\"Audio\":\"Receive\",\"Video\":\"None\",\"Content\":\"None\"}";
        port.send(
                "PUT",
                attendees + "/capabilities?operation=batch-update-except",
                "{\"ExcludedAttendeeIds\":[{\"AttendeeId\":\"" + anna + "\"}]," + receive + "}");

        assertThat(audio(attendees + "/" + anna)).isEqualTo("SendReceive");
        assertThat(audio(attendees + "/" + bert)).isEqualTo("Receive");
        port.send("PUT", attendees + "/" + anna + "/capabilities", "{" + receive + "}");
        assertThat(audio(attendees + "/" + anna)).isEqualTo("Receive");
    }

    @Test
    void tagsOfAMeetingAreTheMeetingsServices() throws Exception {
        String arn = create(REQUEST).path("MeetingArn").asText();
        port.send(
                "POST",
                "/tags?operation=tag-resource",
                "{\"ResourceARN\":\"" + arn + "\",\"Tags\":[{\"Key\":\"team\",\"Value\":\"phone\"}]}");

        assertThat(port.send("GET", "/tags?arn=" + arn.replace(":", "%3A"), "").body())
                .isEqualTo("{\"Tags\":[{\"Key\":\"team\",\"Value\":\"phone\"}]}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{}; ClientRequestToken is missing",
                "{\"ClientRequestToken\":\"once\",\"MediaRegion\":\"us-east-1\"}; ExternalMeetingId is missing",
                "{\"ClientRequestToken\":\"a b\",\"MediaRegion\":\"us-east-1\"}; does not match the pattern"
            })
    void aMeetingHasToBeOfTheModelsShape(String body, String text) throws Exception {
        HttpResponse<String> response = port.send("POST", "/meetings", body);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains(text);
    }

    @Test
    void transcriptionIsRefusedByItsName() throws Exception {
        assertThat(port.send("POST", attendees().replace("attendees", "transcription?operation=start"), "{}")
                        .body())
                .contains("StartMeetingTranscription is not served here");
    }

    private String attendees() throws Exception {
        return "/meetings/" + create(REQUEST).path("MeetingId").asText() + "/attendees";
    }

    private String attend(String attendees, String name) throws Exception {
        return read(port.send("POST", attendees, "{\"ExternalUserId\":\"" + name + "\"}"))
                .at("/Attendee/AttendeeId")
                .asText();
    }

    private String audio(String attendee) throws Exception {
        return read(port.send("GET", attendee, ""))
                .at("/Attendee/Capabilities/Audio")
                .asText();
    }

    private JsonNode create(String body) throws Exception {
        return read(port.send("POST", "/meetings", body)).path("Meeting");
    }

    private JsonNode read(HttpResponse<String> response) throws Exception {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return json.readTree(response.body());
    }
}

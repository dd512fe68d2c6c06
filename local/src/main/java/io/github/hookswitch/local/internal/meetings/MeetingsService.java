package io.github.hookswitch.local.internal.meetings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.hookswitch.local.internal.gateway.Access;
import io.github.hookswitch.local.internal.gateway.AwsCall;
import io.github.hookswitch.local.internal.http.LoopbackRequest;
import io.github.hookswitch.local.internal.http.LoopbackResponse;
import io.github.hookswitch.local.internal.shapes.Structure;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Answers as Chime SDK Meetings, which is signed for as Chime SDK Voice is. */
public final class MeetingsService {
    private static final int OK = 200;
    private static final int NO_CONTENT = 204;
    private static final String CAPABILITIES = "Capabilities";
    private static final List<Operation> OPERATIONS = List.of(
            new Operation("CreateMeeting", "POST /meetings", MeetingShapes.MEETING, MeetingsService::createMeeting),
            new Operation(
                    "CreateMeetingWithAttendees",
                    "POST /meetings?create-attendees",
                    MeetingShapes.MEETING_WITH_ATTENDEES,
                    MeetingsService::createWithAttendees),
            new Operation("GetMeeting", "GET /meetings/*", MeetingShapes.ONE_MEETING, MeetingsService::getMeeting),
            new Operation(
                    "DeleteMeeting", "DELETE /meetings/*", MeetingShapes.ONE_MEETING, MeetingsService::deleteMeeting),
            new Operation(
                    "CreateAttendee",
                    "POST /meetings/*/attendees",
                    MeetingShapes.NEW_ATTENDEE,
                    MeetingsService::createAttendee),
            new Operation(
                    "BatchCreateAttendee",
                    "POST /meetings/*/attendees?batch-create",
                    MeetingShapes.NEW_ATTENDEES,
                    (service, request) -> service.createAttendees(request, service.meeting(request))),
            new Operation(
                    "ListAttendees",
                    "GET /meetings/*/attendees",
                    MeetingShapes.ATTENDEE_PAGE,
                    MeetingsService::listAttendees),
            new Operation(
                    "GetAttendee",
                    "GET /meetings/*/attendees/*",
                    MeetingShapes.ONE_ATTENDEE,
                    MeetingsService::getAttendee),
            new Operation(
                    "DeleteAttendee",
                    "DELETE /meetings/*/attendees/*",
                    MeetingShapes.ONE_ATTENDEE,
                    MeetingsService::deleteAttendee),
            new Operation(
                    "BatchUpdateAttendeeCapabilitiesExcept",
                    "PUT /meetings/*/attendees/capabilities?batch-update-except",
                    MeetingShapes.CAPABILITIES_EXCEPT,
                    MeetingsService::updateExcept),
            new Operation(
                    "UpdateAttendeeCapabilities",
                    "PUT /meetings/*/attendees/*/capabilities",
                    MeetingShapes.CAPABILITIES,
                    MeetingsService::updateCapabilities),
            new Operation("TagResource", "POST /tags?tag-resource", MeetingShapes.TAG, MeetingsService::tag),
            new Operation("UntagResource", "POST /tags?untag-resource", MeetingShapes.UNTAG, MeetingsService::untag),
            new Operation("ListTagsForResource", "GET /tags", MeetingShapes.TAGS_OF, MeetingsService::tagsOf),
            Operation.notServed("StartMeetingTranscription", "POST /meetings/*/transcription?start"),
            Operation.notServed("StopMeetingTranscription", "POST /meetings/*/transcription?stop"),
            Operation.notServed("CreateMeetingDialOut", "POST /meetings/*/dial-outs"));

    private final MeetingStore store;
    private final MeetingJson json;
    private final Access access;

    /** What an operation does; null is an answer without a body. */
    @FunctionalInterface
    private interface Action {
        @Nullable
        ObjectNode run(MeetingsService service, MeetingRequest request);
    }

    private record Operation(String name, String route, Structure shape, Action action) {
        static Operation notServed(String name, String route) {
            return new Operation(name, route, Structure.empty(), (service, request) -> {
                throw MeetingFault.notServed(name);
            });
        }

        boolean matches(String request) {
            return request.matches(route.replace("?", "\\?").replace("*", "[^/?]+"));
        }
    }

    /**
     * The service.
     *
     * @param store the meetings
     * @param endpoint where this local AWS listens
     * @param access what callers may do
     */
    public MeetingsService(MeetingStore store, URI endpoint, Access access) {
        this.store = store;
        this.json = new MeetingJson(endpoint);
        this.access = access;
    }

    /**
     * Whether a request is for this service.
     *
     * @param http a request that is signed for {@code chime}
     * @return true if its path, or the resource whose tags it is about, is a meeting's
     */
    public static boolean serves(LoopbackRequest http) {
        String path = http.path();
        return path.equals("/meetings")
                || path.startsWith("/meetings/")
                || (path.equals("/tags")
                        && (http.query() + new String(http.body(), StandardCharsets.UTF_8))
                                .replace("%3A", ":")
                                .replace("%2F", "/")
                                .contains(":meeting/"));
    }

    /**
     * Answers a request.
     *
     * @param call the request
     * @return the answer
     */
    public LoopbackResponse answer(AwsCall call) {
        try {
            MeetingRequest request = MeetingRequest.of(call);
            Operation operation = operation(request);
            access.require(call.caller(), "chime:" + operation.name(), resource(request));
            boolean legacy = operation.name().equals("CreateMeeting") && request.isLegacy();
            request.checked(legacy ? MeetingShapes.LEGACY_MEETING : operation.shape());
            ObjectNode result = operation.action().run(this, request);
            return new LoopbackResponse(
                    result == null ? NO_CONTENT : OK,
                    Map.of("x-amzn-RequestId", UUID.randomUUID().toString()),
                    result == null ? new byte[0] : bytes(result));
        } catch (MeetingFault fault) {
            String requestId = UUID.randomUUID().toString();
            return new LoopbackResponse(
                    fault.status(),
                    Map.of("x-amzn-RequestId", requestId, "x-amzn-ErrorType", fault.exception()),
                    bytes(MeetingJson.object()
                            .put("Code", fault.code())
                            .put("Message", fault.getMessage())
                            .put("RequestId", requestId)));
        }
    }

    private static byte[] bytes(ObjectNode json) {
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Operation operation(MeetingRequest request) {
        String selector = request.place("operation");
        String asked =
                request.http().method() + " " + request.http().path() + (selector.isEmpty() ? "" : "?" + selector);
        return OPERATIONS.stream()
                .filter(operation -> operation.matches(asked))
                .findFirst()
                .orElseThrow(() -> MeetingFault.notServed(asked));
    }

    private static String resource(MeetingRequest request) {
        String id = request.place("MeetingId");
        return id.isEmpty()
                ? "*"
                : "arn:aws:chime:" + request.caller().region() + ":"
                        + request.caller().account() + ":meeting/" + id;
    }

    private Meeting meeting(MeetingRequest request) {
        return store.get(request.caller().account(), request.caller().region(), request.place("MeetingId"));
    }

    private ObjectNode createMeeting(MeetingRequest request) {
        return MeetingJson.object().set("Meeting", json.meeting(create(request)));
    }

    private Meeting create(MeetingRequest request) {
        Meeting meeting =
                store.create(request.caller().account(), request.caller().region(), request.body());
        request.body()
                .path("Tags")
                .forEach(tag -> meeting.tags()
                        .put(tag.path("Key").asText(), tag.path("Value").asText()));
        return meeting;
    }

    private ObjectNode createWithAttendees(MeetingRequest request) {
        Meeting meeting = create(request);
        ObjectNode result = MeetingJson.object().set("Meeting", json.meeting(meeting));
        return result.setAll(createAttendees(request, meeting));
    }

    private ObjectNode createAttendees(MeetingRequest request, Meeting meeting) {
        ObjectNode result = MeetingJson.object();
        ArrayNode attendees = result.putArray("Attendees");
        ArrayNode errors = result.putArray("Errors");
        for (JsonNode wanted : request.body().path("Attendees")) {
            String user = wanted.path("ExternalUserId").asText();
            try {
                attendees.add(MeetingJson.attendee(
                        store.attend(meeting, user, MeetingJson.capabilities(wanted.path(CAPABILITIES)))));
            } catch (MeetingFault fault) {
                errors.addObject()
                        .put("ExternalUserId", user)
                        .put("ErrorCode", fault.code())
                        .put("ErrorMessage", fault.getMessage());
            }
        }
        return result;
    }

    private ObjectNode getMeeting(MeetingRequest request) {
        return MeetingJson.object().set("Meeting", json.meeting(meeting(request)));
    }

    private @Nullable ObjectNode deleteMeeting(MeetingRequest request) {
        store.delete(meeting(request));
        return null;
    }

    private ObjectNode createAttendee(MeetingRequest request) {
        return attendee(store.attend(
                meeting(request),
                request.body().path("ExternalUserId").asText(),
                MeetingJson.capabilities(request.body().path(CAPABILITIES))));
    }

    private static ObjectNode attendee(Attendee attendee) {
        return MeetingJson.object().set("Attendee", MeetingJson.attendee(attendee));
    }

    private ObjectNode listAttendees(MeetingRequest request) {
        List<Attendee> all = store.attendees(meeting(request));
        return AttendeePage.of(all, request.place("max-results"), request.place("next-token"));
    }

    private ObjectNode getAttendee(MeetingRequest request) {
        return attendee(store.attendee(meeting(request), request.place("AttendeeId")));
    }

    private @Nullable ObjectNode deleteAttendee(MeetingRequest request) {
        store.remove(meeting(request), request.place("AttendeeId"));
        return null;
    }

    private ObjectNode updateCapabilities(MeetingRequest request) {
        return attendee(store.change(
                meeting(request),
                request.place("AttendeeId"),
                MeetingJson.capabilities(request.body().path(CAPABILITIES))));
    }

    private ObjectNode updateExcept(MeetingRequest request) {
        Meeting meeting = meeting(request);
        List<String> excepted = request.body().path("ExcludedAttendeeIds").findValuesAsText("AttendeeId");
        Attendee.Capabilities capabilities =
                MeetingJson.capabilities(request.body().path(CAPABILITIES));
        for (Attendee attendee : store.attendees(meeting)) {
            if (!excepted.contains(attendee.id())) {
                store.change(meeting, attendee.id(), capabilities);
            }
        }
        return MeetingJson.object();
    }

    private Map<String, String> tags(MeetingRequest request, String arn) {
        return store.byArn(request.caller().account(), arn)
                .orElseThrow(() -> MeetingFault.resourceNotFound("Resource " + arn + " does not exist"))
                .tags();
    }

    private @Nullable ObjectNode tag(MeetingRequest request) {
        Map<String, String> tags =
                tags(request, request.body().path("ResourceARN").asText());
        request.body()
                .path("Tags")
                .forEach(tag ->
                        tags.put(tag.path("Key").asText(), tag.path("Value").asText()));
        return null;
    }

    private @Nullable ObjectNode untag(MeetingRequest request) {
        Map<String, String> tags =
                tags(request, request.body().path("ResourceARN").asText());
        request.body().path("TagKeys").forEach(key -> tags.remove(key.asText()));
        return null;
    }

    private ObjectNode tagsOf(MeetingRequest request) {
        ObjectNode result = MeetingJson.object();
        ArrayNode list = result.putArray("Tags");
        tags(request, request.place("arn"))
                .forEach((key, value) -> list.addObject().put("Key", key).put("Value", value));
        return result;
    }
}

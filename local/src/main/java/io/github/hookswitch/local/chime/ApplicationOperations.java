package io.github.hookswitch.local.chime;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.hookswitch.local.internal.shapes.Shape;
import io.github.hookswitch.local.internal.shapes.Structure;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The operations on SIP media applications and their calls. */
final class ApplicationOperations {
    private static final int MOST_RESULTS = 100;
    private static final int MOST_MAP_ENTRIES = 20;

    private static final Shape ENDPOINTS =
            Shape.list(1, 1, Structure.empty().required("LambdaArn", Constraints.FUNCTION_ARN_SHAPE));
    private static final Structure CREATE = Structure.empty()
            .required("AwsRegion", Shape.text())
            .required("Name", Members.RESOURCE_NAME)
            .required("Endpoints", ENDPOINTS)
            .optional("Tags", Members.TAGS);
    private static final Structure UPDATE =
            Structure.empty().optional("Name", Members.RESOURCE_NAME).optional("Endpoints", ENDPOINTS);
    private static final Structure LOGGING = Structure.empty()
            .optional(
                    "SipMediaApplicationLoggingConfiguration",
                    Structure.empty().optional("EnableSipMediaApplicationMessageLogs", Shape.bool()));
    private static final Structure CALL = Structure.empty()
            .required("FromPhoneNumber", Members.PHONE_NUMBER)
            .required("ToPhoneNumber", Members.PHONE_NUMBER)
            .optional("SipHeaders", Shape.map(MOST_MAP_ENTRIES))
            .optional("ArgumentsMap", Shape.map(MOST_MAP_ENTRIES));
    private static final Structure CALL_UPDATE = Structure.empty().required("Arguments", Shape.map(MOST_MAP_ENTRIES));

    private final ChimeVoice voice;
    private final CallControl calls;

    ApplicationOperations(ChimeVoice voice, CallControl calls) {
        this.voice = voice;
        this.calls = calls;
    }

    List<Operation> all() {
        String one = "/sip-media-applications/{sipMediaApplicationId}";
        return List.of(
                Operation.of("CreateSipMediaApplication", "POST", "/sip-media-applications", 201, CREATE, this::create),
                Operation.of("GetSipMediaApplication", "GET", one, 200, Members.none(), this::get),
                Operation.of(
                        "ListSipMediaApplications", "GET", "/sip-media-applications", 200, Members.page(), this::list),
                Operation.of("UpdateSipMediaApplication", "PUT", one, 200, UPDATE, this::update),
                Operation.of("DeleteSipMediaApplication", "DELETE", one, 204, Members.none(), this::delete),
                Operation.of(
                        "GetSipMediaApplicationLoggingConfiguration",
                        "GET",
                        one + "/logging-configuration",
                        200,
                        Members.none(),
                        this::getLogging),
                Operation.of(
                        "PutSipMediaApplicationLoggingConfiguration",
                        "PUT",
                        one + "/logging-configuration",
                        200,
                        LOGGING,
                        this::putLogging),
                Operation.of("CreateSipMediaApplicationCall", "POST", one + "/calls", 201, CALL, this::createCall),
                Operation.of(
                        "UpdateSipMediaApplicationCall",
                        "POST",
                        one + "/calls/{transactionId}",
                        202,
                        CALL_UPDATE,
                        this::updateCall));
    }

    private ObjectNode create(Input input) {
        String name = input.string("Name");
        String region = input.string("AwsRegion");
        if (!region.equals(input.region())) {
            throw ChimeServiceException.badRequest("AwsRegion is " + region + ", but this is the endpoint of "
                    + input.region() + "; create the application through the endpoint of its own Region");
        }
        SipMediaApplication created = voice.createSipMediaApplication(name, region, endpoint(input.list("Endpoints")));
        return application(voice.all((stores, now) -> {
            stores.tags().add(created.arn(), TagOperations.tags(input));
            return created;
        }));
    }

    private static String endpoint(List<JsonNode> endpoints) {
        return Input.nested("Endpoints", endpoints.get(0)).string("LambdaArn");
    }

    private ObjectNode get(Input input) {
        return application(find(input));
    }

    private SipMediaApplication find(Input input) {
        String id = input.uri("sipMediaApplicationId");
        return voice.applications((applications, now) -> applications.get(id, input.region()));
    }

    private ObjectNode list(Input input) {
        Page<SipMediaApplication> page = Page.of(
                voice.applications((applications, now) -> applications.in(input.region())),
                input.optionalUriInteger("max-results"),
                MOST_RESULTS,
                input.optionalUri("next-token"));
        return Wire.page("SipMediaApplications", page, Wire::application);
    }

    private ObjectNode update(Input input) {
        List<JsonNode> endpoints = input.optionalList("Endpoints");
        return application(voice.updateSipMediaApplication(
                find(input).id(), input.optionalString("Name"), endpoints == null ? null : endpoint(endpoints)));
    }

    private @Nullable ObjectNode delete(Input input) {
        voice.deleteSipMediaApplication(find(input).id());
        return null;
    }

    private ObjectNode getLogging(Input input) {
        return Wire.logging(find(input));
    }

    private ObjectNode putLogging(Input input) {
        String id = find(input).id();
        Boolean enabled = input.structure("SipMediaApplicationLoggingConfiguration")
                .optionalBoolean("EnableSipMediaApplicationMessageLogs");
        return Wire.logging(voice.applications(
                (applications, now) -> applications.messageLogs(id, Boolean.TRUE.equals(enabled), now)));
    }

    private ObjectNode createCall(Input input) {
        String from = Constraints.phoneNumber("FromPhoneNumber", input.string("FromPhoneNumber"));
        String to = Constraints.phoneNumber("ToPhoneNumber", input.string("ToPhoneNumber"));
        Map<String, String> arguments = input.optionalStringMap("ArgumentsMap", MOST_MAP_ENTRIES);
        Map<String, String> sipHeaders = input.optionalStringMap("SipHeaders", MOST_MAP_ENTRIES);
        SipMediaApplication application = callable(input);
        if (!voice.mayUse(from)) {
            throw ChimeServiceException.badRequest("FromPhoneNumber '" + from + "' is not in this account's inventory");
        }
        return Wire.call(calls.createCall(application, from, to, arguments, sipHeaders));
    }

    /** CreateSipMediaApplicationCall is not modelled to answer NotFoundException. */
    private SipMediaApplication callable(Input input) {
        String id = input.uri("sipMediaApplicationId");
        return voice.sipMediaApplication(id)
                .filter(application -> application.region().equals(input.region()))
                .orElseThrow(() -> ChimeServiceException.badRequest(
                        "SIP media application " + id + " does not exist in " + input.region()));
    }

    private ObjectNode updateCall(Input input) {
        Map<String, String> arguments = input.stringMap("Arguments", MOST_MAP_ENTRIES);
        String transactionId = Constraints.guid("TransactionId", input.uri("transactionId"));
        if (!calls.updateCall(find(input), transactionId, arguments)) {
            throw ChimeServiceException.notFound("No call with transaction id " + transactionId + " is in progress");
        }
        return Wire.call(transactionId);
    }

    private static ObjectNode application(SipMediaApplication application) {
        return Wire.member("SipMediaApplication", Wire.application(application));
    }
}

package io.github.hookswitch.local.chime;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.hookswitch.local.internal.shapes.Shape;
import io.github.hookswitch.local.internal.shapes.Structure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The settings of a Voice Connector: checked as the API model says, kept, and given back. */
final class ConnectorSettingOperations {
    private static final String ONE = "/voice-connectors/{voiceConnectorId}/";
    private static final String CREDENTIALS = "credentials";
    private static final String USER_NAMES = "Usernames";

    private static final Structure TERMINATION = Structure.empty()
            .optional("CpsLimit", Shape.integer(1, Members.ANY))
            .optional("DefaultPhoneNumber", Members.PHONE_NUMBER)
            .optional("CallingRegions", Shape.list(0, Members.ANY, Shape.text()))
            .optional("CidrAllowedList", Shape.list(0, Members.ANY, Shape.text()))
            .optional("Disabled", Shape.bool());
    private static final Structure ORIGINATION = Structure.empty()
            .optional(
                    "Routes",
                    Shape.list(
                            0,
                            20,
                            Structure.empty()
                                    .optional("Host", Shape.text())
                                    .optional("Port", Shape.integer(0, 65_535))
                                    .optional("Protocol", Shape.oneOf("TCP", "UDP"))
                                    .optional("Priority", Shape.integer(1, 100))
                                    .optional("Weight", Shape.integer(1, 100))))
            .optional("Disabled", Shape.bool());
    private static final Structure STREAMING = Structure.empty()
            .required("DataRetentionInHours", Shape.integer(0, Members.ANY))
            .required("Disabled", Shape.bool())
            .optional(
                    "StreamingNotificationTargets",
                    Shape.list(
                            1,
                            3,
                            Structure.empty().required("NotificationTarget", Shape.oneOf("EventBridge", "SNS", "SQS"))))
            .optional(
                    "MediaInsightsConfiguration",
                    Structure.empty().optional("Disabled", Shape.bool()).optional("ConfigurationArn", Members.ARN));
    private static final Structure LOGGING =
            Structure.empty().optional("EnableSIPLogs", Shape.bool()).optional("EnableMediaMetricLogs", Shape.bool());
    private static final Structure EMERGENCY = Structure.empty()
            .optional(
                    "DNIS",
                    Shape.list(
                            0,
                            Members.ANY,
                            Structure.empty()
                                    .required("EmergencyPhoneNumber", Members.PHONE_NUMBER)
                                    .optional("TestPhoneNumber", Members.PHONE_NUMBER)
                                    .required("CallingCountry", Members.COUNTRY)));
    private static final Structure PUT_CREDENTIALS = Structure.empty()
            .optional(
                    "Credentials",
                    Shape.list(
                            0,
                            Members.ANY,
                            Structure.empty().optional("Username", Shape.text()).optional("Password", Shape.text())));
    private static final Structure DELETE_CREDENTIALS =
            Structure.empty().required(USER_NAMES, Shape.list(0, Members.ANY, Shape.text()));

    private final ChimeVoice voice;

    ConnectorSettingOperations(ChimeVoice voice) {
        this.voice = voice;
    }

    List<Operation> all() {
        List<Operation> all = new ArrayList<>();
        all.addAll(kept("Termination", "Termination", "termination", TERMINATION));
        all.addAll(kept("Origination", "Origination", "origination", ORIGINATION));
        all.addAll(kept("StreamingConfiguration", "StreamingConfiguration", "streaming-configuration", STREAMING));
        all.addAll(kept(
                "EmergencyCallingConfiguration",
                "EmergencyCallingConfiguration",
                "emergency-calling-configuration",
                EMERGENCY));
        // It cannot be deleted, and before it was put nothing is logged.
        all.addAll(kept("LoggingConfiguration", "LoggingConfiguration", "logging-configuration", LOGGING)
                .subList(0, 2));
        String credentials = ONE + "termination/credentials";
        all.add(Operation.of(
                "ListVoiceConnectorTerminationCredentials",
                "GET",
                credentials,
                200,
                Members.none(),
                this::listCredentials));
        all.add(Operation.of(
                "PutVoiceConnectorTerminationCredentials",
                "POST",
                credentials + "?operation=put",
                204,
                PUT_CREDENTIALS,
                this::putCredentials));
        all.add(Operation.of(
                "DeleteVoiceConnectorTerminationCredentials",
                "POST",
                credentials + "?operation=delete",
                204,
                DELETE_CREDENTIALS,
                this::deleteCredentials));
        return all;
    }

    private List<Operation> kept(String name, String member, String path, Structure shape) {
        return List.of(
                Operation.of(
                        "GetVoiceConnector" + name,
                        "GET",
                        ONE + path,
                        200,
                        Members.none(),
                        input -> Wire.member(member, find(input, member))),
                Operation.of(
                        "PutVoiceConnector" + name,
                        "PUT",
                        ONE + path,
                        200,
                        Structure.empty().required(member, shape),
                        input -> put(input, member)),
                Operation.of(
                        "DeleteVoiceConnector" + name,
                        "DELETE",
                        ONE + path,
                        204,
                        Members.none(),
                        input -> remove(input, member)));
    }

    private ObjectNode find(Input input, String kind) {
        return voice.all((stores, now) -> {
            String id = id(stores, input);
            Optional<ObjectNode> found = stores.settings().find(id, kind);
            if (found.isPresent()) {
                return found.get();
            }
            if (kind.equals("LoggingConfiguration")) {
                return Wire.object().put("EnableSIPLogs", false).put("EnableMediaMetricLogs", false);
            }
            throw ChimeServiceException.notFound("Voice Connector " + id + " has no " + kind);
        });
    }

    private ObjectNode put(Input input, String kind) {
        return voice.all((stores, now) -> {
            ObjectNode value = input.object(kind);
            stores.settings().put(id(stores, input), kind, value);
            return Wire.member(kind, value);
        });
    }

    private @Nullable ObjectNode remove(Input input, String kind) {
        voice.change((stores, now) -> stores.settings().remove(id(stores, input), kind));
        return null;
    }

    private static String id(Stores stores, Input input) {
        return stores.connectors().get(input.uri("voiceConnectorId")).id();
    }

    private ObjectNode listCredentials(Input input) {
        return voice.all((stores, now) -> {
            ObjectNode result = Wire.object();
            ArrayNode names = result.putArray(USER_NAMES);
            stores.settings()
                    .find(id(stores, input), CREDENTIALS)
                    .ifPresent(found -> found.fieldNames().forEachRemaining(names::add));
            return result;
        });
    }

    /** Passwords are not kept: nobody signs in here. */
    private @Nullable ObjectNode putCredentials(Input input) {
        voice.change((stores, now) -> {
            ObjectNode names = credentials(stores, input);
            List<JsonNode> given = input.optionalList("Credentials");
            if (given != null) {
                given.forEach(one -> names.put(one.path("Username").asText(), true));
            }
            stores.settings().put(id(stores, input), CREDENTIALS, names);
        });
        return null;
    }

    private @Nullable ObjectNode deleteCredentials(Input input) {
        voice.change((stores, now) -> stores.settings()
                .put(id(stores, input), CREDENTIALS, credentials(stores, input).remove(input.strings(USER_NAMES))));
        return null;
    }

    private static ObjectNode credentials(Stores stores, Input input) {
        return stores.settings()
                .find(id(stores, input), CREDENTIALS)
                .map(ObjectNode::deepCopy)
                .orElseGet(Wire::object);
    }
}

package io.github.hookswitch.local.chime;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.hookswitch.local.internal.shapes.Shape;
import io.github.hookswitch.local.internal.shapes.Structure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The operations on Voice Connectors themselves; none of their settings, as no call here depends on them. */
final class VoiceConnectorOperations {
    private static final int MOST_RESULTS = 100;

    private static final Structure CREATE = Structure.empty()
            .required("Name", Members.RESOURCE_NAME)
            .optional("AwsRegion", Shape.text())
            .required("RequireEncryption", Shape.bool())
            .optional("Tags", Members.TAGS)
            .optional("IntegrationType", Shape.oneOf("CONNECT_CALL_TRANSFER_CONNECTOR", "CONNECT_ANALYTICS_CONNECTOR"))
            .optional("NetworkType", Shape.oneOf("IPV4_ONLY", "DUAL_STACK"));
    private static final Structure UPDATE =
            Structure.empty().required("Name", Members.RESOURCE_NAME).required("RequireEncryption", Shape.bool());

    private final ChimeVoice voice;

    VoiceConnectorOperations(ChimeVoice voice) {
        this.voice = voice;
    }

    List<Operation> all() {
        String one = "/voice-connectors/{voiceConnectorId}";
        return List.of(
                Operation.of("CreateVoiceConnector", "POST", "/voice-connectors", 201, CREATE, this::create),
                Operation.of("GetVoiceConnector", "GET", one, 200, Members.none(), this::get),
                Operation.of("ListVoiceConnectors", "GET", "/voice-connectors", 200, Members.page(), this::list),
                Operation.of("UpdateVoiceConnector", "PUT", one, 200, UPDATE, this::update),
                Operation.of("DeleteVoiceConnector", "DELETE", one, 204, Members.none(), this::delete));
    }

    private ObjectNode create(Input input) {
        String region = input.optionalString("AwsRegion");
        VoiceConnector created = voice.createVoiceConnector(
                input.string("Name"), region == null ? input.region() : region, encryption(input));
        return connector(voice.all((stores, now) -> {
            stores.tags().add(created.arn(), TagOperations.tags(input));
            return created;
        }));
    }

    private static boolean encryption(Input input) {
        return Boolean.TRUE.equals(input.optionalBoolean("RequireEncryption"));
    }

    private ObjectNode get(Input input) {
        String id = input.uri("voiceConnectorId");
        return connector(voice.connectors((connectors, now) -> connectors.get(id)));
    }

    private ObjectNode list(Input input) {
        Page<VoiceConnector> page = Page.of(
                voice.connectors((connectors, now) -> connectors.in(input.region())),
                input.optionalUriInteger("max-results"),
                MOST_RESULTS,
                input.optionalUri("next-token"));
        return Wire.page("VoiceConnectors", page, Wire::connector);
    }

    private ObjectNode update(Input input) {
        return connector(
                voice.updateVoiceConnector(input.uri("voiceConnectorId"), input.string("Name"), encryption(input)));
    }

    private @Nullable ObjectNode delete(Input input) {
        voice.deleteVoiceConnector(input.uri("voiceConnectorId"));
        return null;
    }

    private static ObjectNode connector(VoiceConnector connector) {
        return Wire.member("VoiceConnector", Wire.connector(connector));
    }
}

package io.github.hookswitch.local.chime;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.hookswitch.local.internal.shapes.Shape;
import io.github.hookswitch.local.internal.shapes.Structure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The operations on Voice Connector groups. */
final class ConnectorGroupOperations {
    private static final int MOST_RESULTS = 100;
    private static final Shape ITEMS = Shape.list(
            0,
            Members.ANY,
            Structure.empty()
                    .required("VoiceConnectorId", Shape.notBlank())
                    .required("Priority", Shape.integer(1, 99)));
    private static final Structure CREATE =
            Structure.empty().required("Name", Members.RESOURCE_NAME).optional("VoiceConnectorItems", ITEMS);
    private static final Structure UPDATE =
            Structure.empty().required("Name", Members.RESOURCE_NAME).required("VoiceConnectorItems", ITEMS);

    private final ChimeVoice voice;

    ConnectorGroupOperations(ChimeVoice voice) {
        this.voice = voice;
    }

    List<Operation> all() {
        String one = "/voice-connector-groups/{voiceConnectorGroupId}";
        return List.of(
                Operation.of("CreateVoiceConnectorGroup", "POST", "/voice-connector-groups", 201, CREATE, this::create),
                Operation.of("GetVoiceConnectorGroup", "GET", one, 200, Members.none(), this::get),
                Operation.of(
                        "ListVoiceConnectorGroups", "GET", "/voice-connector-groups", 200, Members.page(), this::list),
                Operation.of("UpdateVoiceConnectorGroup", "PUT", one, 202, UPDATE, this::update),
                Operation.of("DeleteVoiceConnectorGroup", "DELETE", one, 204, Members.none(), this::delete));
    }

    private ObjectNode create(Input input) {
        return answer(voice.all(
                (stores, now) -> stores.groups().create(input.string("Name"), items(input), input.region(), now)));
    }

    private static List<VoiceConnectorGroup.Item> items(Input input) {
        List<JsonNode> items = input.optionalList("VoiceConnectorItems");
        return items == null
                ? List.of()
                : items.stream()
                        .map(item -> Input.nested("VoiceConnectorItems", item))
                        .map(item ->
                                new VoiceConnectorGroup.Item(item.string("VoiceConnectorId"), item.integer("Priority")))
                        .toList();
    }

    private ObjectNode get(Input input) {
        return answer(voice.all((stores, now) -> stores.groups().get(id(input))));
    }

    private ObjectNode list(Input input) {
        Page<VoiceConnectorGroup> page = Page.of(
                voice.all((stores, now) -> stores.groups().all()),
                input.optionalUriInteger("max-results"),
                MOST_RESULTS,
                input.optionalUri("next-token"));
        return Wire.page("VoiceConnectorGroups", page, ConnectorGroupOperations::json);
    }

    private ObjectNode update(Input input) {
        return answer(
                voice.all((stores, now) -> stores.groups().update(id(input), input.string("Name"), items(input), now)));
    }

    private @Nullable ObjectNode delete(Input input) {
        voice.change((stores, now) -> {
            stores.groups().get(id(input));
            stores.numbers().checkFree("VoiceConnectorGroupId", id(input));
            stores.groups().delete(id(input));
        });
        return null;
    }

    private static String id(Input input) {
        return input.uri("voiceConnectorGroupId");
    }

    private static ObjectNode answer(VoiceConnectorGroup group) {
        return Wire.member("VoiceConnectorGroup", json(group));
    }

    private static ObjectNode json(VoiceConnectorGroup group) {
        ObjectNode json = Wire.object().put("VoiceConnectorGroupId", group.id()).put("Name", group.name());
        ArrayNode items = json.putArray("VoiceConnectorItems");
        group.items()
                .forEach(item -> items.addObject()
                        .put("VoiceConnectorId", item.voiceConnectorId())
                        .put("Priority", item.priority()));
        return json.put("CreatedTimestamp", Wire.timestamp(group.created()))
                .put("UpdatedTimestamp", Wire.timestamp(group.updated()))
                .put("VoiceConnectorGroupArn", group.arn());
    }
}

package io.github.hookswitch.local.chime;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.hookswitch.local.internal.shapes.Shape;
import io.github.hookswitch.local.internal.shapes.Structure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tags of SIP media applications and Voice Connectors. */
final class TagOperations {
    private static final Structure TAG =
            Structure.empty().required("ResourceARN", Members.ARN).required("Tags", Members.TAGS);
    private static final Structure UNTAG = Structure.empty()
            .required("ResourceARN", Members.ARN)
            .required("TagKeys", Shape.list(1, 50, Members.TAG_KEY));
    private static final Structure LIST = Structure.empty().requiredAt("ResourceARN", "arn", Members.ARN);

    private final ChimeVoice voice;

    TagOperations(ChimeVoice voice) {
        this.voice = voice;
    }

    List<Operation> all() {
        return List.of(
                Operation.of("TagResource", "POST", "/tags?operation=tag-resource", 204, TAG, this::tag),
                Operation.of("UntagResource", "POST", "/tags?operation=untag-resource", 204, UNTAG, this::untag),
                Operation.of("ListTagsForResource", "GET", "/tags", 200, LIST, this::list));
    }

    /** The tags that a creating operation was given. */
    static Map<String, String> tags(Input input) {
        Map<String, String> tags = new LinkedHashMap<>();
        List<JsonNode> given = input.optionalList("Tags");
        if (given != null) {
            given.forEach(
                    tag -> tags.put(tag.path("Key").asText(), tag.path("Value").asText()));
        }
        return tags;
    }

    private @Nullable ObjectNode tag(Input input) {
        String arn = input.string("ResourceARN");
        voice.all((stores, now) -> {
            checkExists(stores, arn);
            stores.tags().add(arn, tags(input));
            return arn;
        });
        return null;
    }

    private @Nullable ObjectNode untag(Input input) {
        String arn = input.string("ResourceARN");
        voice.all((stores, now) -> {
            checkExists(stores, arn);
            stores.tags().remove(arn, input.strings("TagKeys"));
            return arn;
        });
        return null;
    }

    private ObjectNode list(Input input) {
        String arn = input.uri("arn");
        Map<String, String> tags = voice.all((stores, now) -> {
            checkExists(stores, arn);
            return stores.tags().of(arn);
        });
        ObjectNode result = Wire.object();
        ArrayNode array = result.putArray("Tags");
        tags.forEach((key, value) -> array.addObject().put("Key", key).put("Value", value));
        return result;
    }

    private static void checkExists(Stores stores, String arn) {
        boolean exists = stores.applications().all().stream()
                        .anyMatch(application -> application.arn().equals(arn))
                || stores.connectors().all().stream()
                        .anyMatch(connector -> connector.arn().equals(arn));
        if (!exists) {
            throw ChimeServiceException.notFound("Resource " + arn + " does not exist");
        }
    }
}

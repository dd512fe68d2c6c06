package io.github.hookswitch.local.chime;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The members of a request, read by the types that the API model gives them. */
final class Input {
    private final Map<String, String> uri;
    private final JsonNode body;
    private final String region;

    Input(Map<String, String> uri, JsonNode body, String region) {
        this.uri = uri;
        this.body = body;
        this.region = region;
    }

    /** The Region whose endpoint the request was signed for; empty for a nested structure. */
    String region() {
        return region;
    }

    /** A structure inside a list of this request. */
    static Input nested(String list, JsonNode element) {
        if (!element.isObject()) {
            throw ChimeServiceException.badRequest("The members of " + list + " must be objects");
        }
        return new Input(Map.of(), element, "");
    }

    /** A member of the path or the query. */
    String uri(String name) {
        String value = optionalUri(name);
        if (value == null) {
            throw missing(name);
        }
        return Constraints.notBlank(name, value);
    }

    @Nullable
    String optionalUri(String name) {
        return uri.get(name);
    }

    @Nullable
    Integer optionalUriInteger(String name) {
        String value = uri.get(name);
        try {
            return value == null ? null : Integer.valueOf(value);
        } catch (NumberFormatException e) {
            throw ChimeServiceException.badRequest(name + " '" + value + "' is not an integer");
        }
    }

    String string(String name) {
        String value = optionalString(name);
        if (value == null) {
            throw missing(name);
        }
        return value;
    }

    @Nullable
    String optionalString(String name) {
        JsonNode node = body.get(name);
        if (node == null || node.isNull()) {
            return null;
        }
        if (!node.isTextual()) {
            throw wrongType(name, "a string");
        }
        return node.textValue();
    }

    @Nullable
    Boolean optionalBoolean(String name) {
        JsonNode node = body.get(name);
        if (node == null || node.isNull()) {
            return null;
        }
        // CloudFormation's custom resources send booleans as text.
        return node.asBoolean();
    }

    int integer(String name) {
        JsonNode node = body.get(name);
        if (node == null || node.isNull()) {
            throw missing(name);
        }
        return node.asInt();
    }

    /** A structure as it was sent; an empty one if it is absent. */
    ObjectNode object(String name) {
        return structure(name).body.deepCopy();
    }

    Input structure(String name) {
        JsonNode node = body.get(name);
        if (node == null || node.isNull()) {
            return new Input(Map.of(), Wire.object(), region);
        }
        if (!node.isObject()) {
            throw wrongType(name, "an object");
        }
        return new Input(Map.of(), node, region);
    }

    List<JsonNode> list(String name) {
        List<JsonNode> list = optionalList(name);
        if (list == null) {
            throw missing(name);
        }
        return list;
    }

    @Nullable
    List<JsonNode> optionalList(String name) {
        JsonNode node = body.get(name);
        if (node == null || node.isNull()) {
            return null;
        }
        if (!node.isArray()) {
            throw wrongType(name, "a list");
        }
        List<JsonNode> list = new ArrayList<>();
        node.forEach(list::add);
        return list;
    }

    List<String> strings(String name) {
        List<String> strings = new ArrayList<>();
        for (JsonNode node : list(name)) {
            if (!node.isTextual()) {
                throw wrongType(name, "a list of strings");
            }
            strings.add(node.textValue());
        }
        return strings;
    }

    Map<String, String> stringMap(String name, int most) {
        JsonNode node = body.get(name);
        if (node == null || node.isNull()) {
            throw missing(name);
        }
        if (!node.isObject()) {
            throw wrongType(name, "a map");
        }
        Map<String, String> map = new LinkedHashMap<>();
        node.properties().forEach(entry -> {
            if (!entry.getValue().isTextual()) {
                throw wrongType(name, "a map of strings");
            }
            map.put(entry.getKey(), entry.getValue().textValue());
        });
        Constraints.size(name, map.size(), 0, most);
        return map;
    }

    Map<String, String> optionalStringMap(String name, int most) {
        return body.hasNonNull(name) ? stringMap(name, most) : Map.of();
    }

    private static ChimeServiceException missing(String name) {
        return ChimeServiceException.badRequest("The required member " + name + " is missing");
    }

    private static ChimeServiceException wrongType(String name, String type) {
        return ChimeServiceException.badRequest(name + " must be " + type);
    }
}

package io.github.hookswitch.simulator.call.internal.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.hookswitch.simulator.call.ServiceRules;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Parses a reply and refuses what the service refuses. */
final class ReplyReader {
    /** Error types other than that of the attributes are named by the simulator: the service's are not documented. */
    private static final String EMPTY = "EmptyResponse";

    private static final String UNPARSABLE = "UnparsableResponse";
    private static final String ATTRIBUTES = "TransactionAttributesInvalidMapSize";

    private static final ObjectReader JSON =
            new ObjectMapper().reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final ServiceRules rules;
    private final Set<String> knownActions;

    ReplyReader(ServiceRules rules, Set<String> knownActions) {
        this.rules = rules;
        this.knownActions = knownActions;
    }

    Reply read(byte[] bytes) throws InvalidReplyException {
        String text = new String(bytes, StandardCharsets.UTF_8);
        ObjectNode reply = parse(text);
        JsonNode version = reply.get("SchemaVersion");
        if (version == null || !version.isTextual() || !version.textValue().equals(EventWriter.SCHEMA_VERSION)) {
            throw InvalidReplyException.of(
                    "SchemaVersionMismatch",
                    "SchemaVersion is " + (version == null ? "missing" : version) + ", but must be the request's, \""
                            + EventWriter.SCHEMA_VERSION + '"');
        }
        return new Reply(actions(reply.get("Actions")), attributes(reply.get("TransactionAttributes")), text);
    }

    private ObjectNode parse(String text) throws InvalidReplyException {
        if (text.isBlank()) {
            throw InvalidReplyException.fatal(EMPTY, "The response is empty");
        }
        try {
            JsonNode node = JSON.readTree(text);
            if (node instanceof ObjectNode object) {
                return object;
            }
            throw InvalidReplyException.fatal(
                    EMPTY, "The response must be a JSON object, but is " + node.getNodeType());
        } catch (JsonProcessingException notJson) {
            throw InvalidReplyException.of(UNPARSABLE, "Error while reading the response: it is not JSON");
        }
    }

    private @Nullable List<RequestedAction> actions(@Nullable JsonNode node) throws InvalidReplyException {
        if (node == null || node.isNull()) {
            return null;
        }
        if (!node.isArray()) {
            throw InvalidReplyException.of(UNPARSABLE, "Actions must be a list, but is " + node.getNodeType());
        }
        if (node.size() > rules.maxActions()) {
            throw InvalidReplyException.of(
                    "TooManyActions", "Actions has " + node.size() + " entries; the maximum is " + rules.maxActions());
        }
        List<RequestedAction> actions = new ArrayList<>();
        for (JsonNode action : node) {
            actions.add(action(action));
        }
        return List.copyOf(actions);
    }

    private RequestedAction action(JsonNode node) throws InvalidReplyException {
        JsonNode type = node.get("Type");
        if (type == null || !type.isTextual()) {
            throw InvalidReplyException.of(UNPARSABLE, "An entry of Actions has no Type");
        }
        if (!knownActions.contains(type.textValue())) {
            throw InvalidReplyException.of("UnsupportedAction", "Unsupported action name: " + type.textValue());
        }
        if (node.get("Parameters") instanceof ObjectNode parameters) {
            return new RequestedAction(type.textValue(), parameters);
        }
        throw InvalidReplyException.of(
                UNPARSABLE, "The action " + type.textValue() + " has no Parameters object; it may be empty: {}");
    }

    private @Nullable ObjectNode attributes(@Nullable JsonNode node) throws InvalidReplyException {
        if (node == null || node.isNull()) {
            return null;
        }
        if (!(node instanceof ObjectNode attributes)) {
            throw InvalidReplyException.of(
                    UNPARSABLE, "TransactionAttributes must be an object, but is " + node.getNodeType());
        }
        if (attributes.size() > rules.maxTransactionAttributes()) {
            throw InvalidReplyException.of(
                    ATTRIBUTES,
                    "Transaction Attributes has too many mappings. Maximum number of mappings is "
                            + rules.maxTransactionAttributes());
        }
        int bytes = attributes.toString().getBytes(StandardCharsets.UTF_8).length;
        if (bytes > rules.maxAttributeBytes()) {
            throw InvalidReplyException.of(
                    ATTRIBUTES,
                    "Transaction Attributes has " + bytes + " bytes. Maximum number is " + rules.maxAttributeBytes());
        }
        for (Map.Entry<String, JsonNode> attribute : attributes.properties()) {
            checkLength(attribute);
        }
        return attributes;
    }

    private void checkLength(Map.Entry<String, JsonNode> attribute) throws InvalidReplyException {
        int longest = Math.max(
                attribute.getKey().length(), attribute.getValue().asText().length());
        if (longest > rules.maxAttributeLength()) {
            throw InvalidReplyException.of(
                    ATTRIBUTES,
                    "A key or value of Transaction Attributes has " + longest + " characters. Maximum number is "
                            + rules.maxAttributeLength());
        }
    }
}

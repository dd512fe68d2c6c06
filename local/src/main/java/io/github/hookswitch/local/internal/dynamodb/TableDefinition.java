package io.github.hookswitch.local.internal.dynamodb;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Turns a table's properties in a template into what DynamoDB's API takes; what changes nothing locally is left out. */
final class TableDefinition {
    private static final String THROUGHPUT = "ProvisionedThroughput";
    private static final String BILLING = "BillingMode";
    private static final String GLOBAL_INDEXES = "GlobalSecondaryIndexes";

    private final String name;
    private final JsonNode properties;

    TableDefinition(String name, JsonNode properties) {
        this.name = name;
        this.properties = properties;
    }

    ObjectNode createTable() {
        ObjectNode request = named();
        for (String same : List.of("AttributeDefinitions", "KeySchema", "LocalSecondaryIndexes")) {
            if (properties.has(same)) {
                request.set(same, properties.path(same));
            }
        }
        boolean provisioned = properties.path(THROUGHPUT).isObject();
        request.put(BILLING, provisioned ? "PROVISIONED" : "PAY_PER_REQUEST");
        if (provisioned) {
            request.set(THROUGHPUT, throughput(properties));
        }
        if (properties.path(GLOBAL_INDEXES).size() > 0) {
            ArrayNode indexes = request.putArray(GLOBAL_INDEXES);
            properties.path(GLOBAL_INDEXES).forEach(index -> indexes.add(globalIndex(index, provisioned)));
        }
        String view = streamView();
        if (!view.isEmpty()) {
            request.set(
                    "StreamSpecification",
                    JsonNodeFactory.instance
                            .objectNode()
                            .put("StreamEnabled", true)
                            .put("StreamViewType", view));
        }
        return request;
    }

    ObjectNode named() {
        return JsonNodeFactory.instance.objectNode().put("TableName", name);
    }

    /** The attribute by whose time items expire; an empty text if none does. */
    String timeToLive() {
        JsonNode setting = properties.path("TimeToLiveSpecification");
        return setting.path("Enabled").asText("true").equals("true")
                ? setting.path("AttributeName").asText("")
                : "";
    }

    ObjectNode updateTimeToLive(String attribute, boolean enabled) {
        ObjectNode request = named();
        request.putObject("TimeToLiveSpecification").put("Enabled", enabled).put("AttributeName", attribute);
        return request;
    }

    ObjectNode updateThroughput() {
        ObjectNode request = named();
        boolean provisioned = properties.path(THROUGHPUT).isObject();
        request.put(BILLING, provisioned ? "PROVISIONED" : "PAY_PER_REQUEST");
        if (provisioned) {
            request.set(THROUGHPUT, throughput(properties));
        }
        return request;
    }

    String streamView() {
        return properties.path("StreamSpecification").path("StreamViewType").asText("");
    }

    private static ObjectNode globalIndex(JsonNode index, boolean provisioned) {
        ObjectNode made = JsonNodeFactory.instance.objectNode();
        made.put("IndexName", index.path("IndexName").asText());
        made.set("KeySchema", index.path("KeySchema"));
        made.set("Projection", index.path("Projection"));
        if (provisioned) {
            made.set(THROUGHPUT, throughput(index));
        }
        return made;
    }

    /** CloudFormation may hold the numbers as texts. */
    private static ObjectNode throughput(JsonNode owner) {
        ObjectNode units = JsonNodeFactory.instance.objectNode();
        for (String unit : List.of("ReadCapacityUnits", "WriteCapacityUnits")) {
            units.put(unit, owner.path(THROUGHPUT).path(unit).asInt(1));
        }
        return units;
    }
}

package io.github.hookswitch.local.chime;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What an account keeps over a restart, as JSON: its numbers, SIP rules, SIP media applications and Voice Connectors. */
record ChimeState(
        List<PhoneNumber> numbers,
        List<PhoneNumberOrder> orders,
        List<SipMediaApplication> applications,
        List<VoiceConnector> connectors,
        List<SipRule> rules) {

    ObjectNode json() {
        ObjectNode saved = JsonNodeFactory.instance.objectNode();
        ArrayNode all = saved.putArray("numbers");
        // What an order has not given yet is ordered again by whoever wants it.
        numbers.stream()
                .filter(number -> number.inInventory() || number.deletionTimestamp() != null)
                .forEach(number -> all.add(json(number)));
        ArrayNode orderNodes = saved.putArray("orders");
        orders.stream()
                .filter(order -> order.status() != PhoneNumberOrder.Status.PROCESSING)
                .forEach(order -> orderNodes.add(json(order)));
        ArrayNode applicationNodes = saved.putArray("applications");
        applications.forEach(application -> applicationNodes
                .addObject()
                .put("id", application.id())
                .put("arn", application.arn())
                .put("name", application.name())
                .put("region", application.region())
                .put("functionArn", application.functionArn())
                .put("messageLogs", application.messageLogs())
                .put("created", application.created().toString())
                .put("updated", application.updated().toString()));
        ArrayNode connectorNodes = saved.putArray("connectors");
        connectors.forEach(connector -> connectorNodes
                .addObject()
                .put("id", connector.id())
                .put("arn", connector.arn())
                .put("name", connector.name())
                .put("region", connector.region())
                .put("requireEncryption", connector.requireEncryption())
                .put("created", connector.created().toString())
                .put("updated", connector.updated().toString()));
        ArrayNode ruleNodes = saved.putArray("rules");
        rules.forEach(rule -> ruleNodes.add(json(rule)));
        return saved;
    }

    private static ObjectNode json(PhoneNumber number) {
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("number", number.e164PhoneNumber())
                .put("type", number.type())
                .put("country", number.country())
                .put("productType", number.productType())
                .put("status", number.status().name())
                .put("name", number.name())
                .put("orderId", number.orderId())
                .put("sipRuleId", number.sipRuleId())
                .put("assignableFrom", number.assignableFrom().toString())
                .put("created", number.created().toString())
                .put("updated", number.updated().toString())
                .put("deletionTimestamp", text(number.deletionTimestamp()));
        PhoneNumber.Connector connector = number.connector();
        if (connector != null) {
            node.putObject("connector").put("kind", connector.kind()).put("id", connector.id());
        }
        CallingName callingName = number.callingName();
        if (callingName != null) {
            node.putObject("callingName")
                    .put("text", callingName.text())
                    .put("pendingUntil", text(callingName.pendingUntil()));
        }
        return node;
    }

    private static ObjectNode json(PhoneNumberOrder order) {
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("id", order.id())
                .put("productType", order.productType())
                .put("status", order.status().name())
                .put("created", order.created().toString())
                .put("updated", order.updated().toString());
        ObjectNode ordered = node.putObject("numbers");
        order.numbers().forEach((number, status) -> ordered.put(number, status.name()));
        return node;
    }

    private static ObjectNode json(SipRule rule) {
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("id", rule.id())
                .put("name", rule.name())
                .put("disabled", rule.disabled())
                .put("triggerType", rule.triggerType())
                .put("triggerValue", rule.triggerValue())
                .put("created", rule.created().toString())
                .put("updated", rule.updated().toString());
        ArrayNode targets = node.putArray("targets");
        rule.targets()
                .forEach(target -> targets.addObject()
                        .put("sipMediaApplicationId", target.sipMediaApplicationId())
                        .put("priority", target.priority())
                        .put("awsRegion", target.awsRegion()));
        return node;
    }

    static ChimeState read(JsonNode saved) {
        List<PhoneNumber> numbers = new ArrayList<>();
        saved.path("numbers").forEach(node -> numbers.add(number(node)));
        List<PhoneNumberOrder> orders = new ArrayList<>();
        saved.path("orders").forEach(node -> orders.add(order(node)));
        List<SipMediaApplication> applications = new ArrayList<>();
        saved.path("applications")
                .forEach(node -> applications.add(new SipMediaApplication(
                        text(node, "id"),
                        text(node, "arn"),
                        text(node, "name"),
                        text(node, "region"),
                        text(node, "functionArn"),
                        node.path("messageLogs").asBoolean(),
                        instant(node, "created"),
                        instant(node, "updated"))));
        List<VoiceConnector> connectors = new ArrayList<>();
        saved.path("connectors")
                .forEach(node -> connectors.add(new VoiceConnector(
                        text(node, "id"),
                        text(node, "arn"),
                        text(node, "name"),
                        text(node, "region"),
                        node.path("requireEncryption").asBoolean(),
                        instant(node, "created"),
                        instant(node, "updated"))));
        List<SipRule> rules = new ArrayList<>();
        saved.path("rules").forEach(node -> rules.add(rule(node)));
        return new ChimeState(numbers, orders, applications, connectors, rules);
    }

    private static PhoneNumber number(JsonNode node) {
        PhoneNumberBuilder number = new PhoneNumberBuilder(text(node, "number"), instant(node, "created"))
                .type(text(node, "type"))
                .country(text(node, "country"))
                .productType(text(node, "productType"))
                .status(PhoneNumber.Status.valueOf(text(node, "status")))
                .name(text(node, "name"))
                .orderId(text(node, "orderId"))
                .assignableFrom(instant(node, "assignableFrom"))
                .updated(instant(node, "updated"));
        given(node, "sipRuleId", id -> number.sipRuleId(id.asText()));
        given(
                node,
                "connector",
                connector ->
                        number.connector(new PhoneNumber.Connector(text(connector, "kind"), text(connector, "id"))));
        given(node, "deletionTimestamp", time -> number.deletionTimestamp(Instant.parse(time.asText())));
        given(
                node,
                "callingName",
                name -> number.callingName(new CallingName(
                        text(name, "text"), name.hasNonNull("pendingUntil") ? instant(name, "pendingUntil") : null)));
        return number.build();
    }

    private static PhoneNumberOrder order(JsonNode node) {
        Map<String, PhoneNumberOrder.NumberStatus> numbers = new LinkedHashMap<>();
        node.path("numbers")
                .properties()
                .forEach(number -> numbers.put(
                        number.getKey(),
                        PhoneNumberOrder.NumberStatus.valueOf(number.getValue().asText())));
        return new PhoneNumberOrder(
                text(node, "id"),
                text(node, "productType"),
                PhoneNumberOrder.Status.valueOf(text(node, "status")),
                numbers,
                instant(node, "created"),
                instant(node, "updated"));
    }

    private static SipRule rule(JsonNode node) {
        List<SipRule.Target> targets = new ArrayList<>();
        node.path("targets")
                .forEach(target -> targets.add(new SipRule.Target(
                        text(target, "sipMediaApplicationId"),
                        target.path("priority").asInt(),
                        text(target, "awsRegion"))));
        return new SipRule(
                text(node, "id"),
                text(node, "name"),
                node.path("disabled").asBoolean(),
                text(node, "triggerType"),
                text(node, "triggerValue"),
                targets,
                instant(node, "created"),
                instant(node, "updated"));
    }

    private static void given(JsonNode node, String name, Consumer<JsonNode> use) {
        if (node.hasNonNull(name)) {
            use.accept(node.path(name));
        }
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asText();
    }

    private static Instant instant(JsonNode node, String name) {
        return Instant.parse(text(node, name));
    }
}

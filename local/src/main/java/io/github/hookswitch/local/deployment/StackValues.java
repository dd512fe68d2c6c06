package io.github.hookswitch.local.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Looks values up in a stack's template, its parameters, its resources so far and other stacks' exports. */
final class StackValues implements TemplateValues {
    private final JsonNode template;
    private final String region;
    private final Map<String, JsonNode> references = new HashMap<>();
    private final Stack stack;
    private final StackInputs inputs;

    StackValues(Stack stack, StackInputs inputs) {
        this.template = stack.context().settings().template().body();
        this.region = stack.context().region();
        this.stack = stack;
        this.inputs = inputs;
        addPseudoParameters(stack.context());
        stack.context()
                .settings()
                .template()
                .parameters()
                .forEach(parameter -> Optional.ofNullable(
                                stack.context().parameters().get(parameter.name()))
                        .ifPresent(value -> references.put(parameter.name(), value(parameter, value))));
    }

    @Override
    public String address(String text) {
        return inputs.addresses().apply(text);
    }

    @Override
    public Optional<JsonNode> ref(String name) {
        LiveResource resource = stack.resources().get(name);
        return resource == null
                ? Optional.ofNullable(references.get(name))
                : Optional.of(TextNode.valueOf(resource.state().physicalId()));
    }

    @Override
    public Optional<JsonNode> attribute(String logicalId, String attribute) {
        return Optional.ofNullable(stack.resources().get(logicalId))
                .map(resource -> resource.state().attributes().node().get(attribute));
    }

    @Override
    public Optional<JsonNode> condition(String name) {
        return existing(template.path("Conditions").path(name));
    }

    @Override
    public Optional<JsonNode> mapping(String map, String topKey, String secondKey) {
        return existing(template.path("Mappings").path(map).path(topKey).path(secondKey));
    }

    @Override
    public Optional<JsonNode> export(String name) {
        Optional<StackExport> export = inputs.exports().find(name);
        export.ifPresent(known -> stack.imports().add(name));
        return export.map(known -> TextNode.valueOf(known.value()));
    }

    @Override
    public Optional<String> stored(String name) {
        return inputs.store().find(stack.context().account(), region, name);
    }

    @Override
    public Optional<JsonNode> stackOutput(String otherRegion, String stackName, String output) {
        return inputs.outputs()
                .find(stack.context().account(), otherRegion, stackName, output)
                .map(TextNode::valueOf);
    }

    @Override
    public String region() {
        return region;
    }

    private void addPseudoParameters(StackContext context) {
        references.put("AWS::AccountId", TextNode.valueOf(context.account()));
        references.put("AWS::Region", TextNode.valueOf(context.region()));
        references.put("AWS::Partition", TextNode.valueOf(partition(region)));
        references.put(
                "AWS::URLSuffix", TextNode.valueOf(region.startsWith("cn-") ? "amazonaws.com.cn" : "amazonaws.com"));
        references.put("AWS::StackName", TextNode.valueOf(context.stackName()));
        references.put("AWS::StackId", TextNode.valueOf(context.stackId()));
        ArrayNode topics = JsonNodeFactory.instance.arrayNode();
        context.notificationArns().forEach(topics::add);
        references.put("AWS::NotificationARNs", topics);
        references.put("AWS::NoValue", Intrinsics.NO_VALUE);
    }

    /** The part of AWS that a Region belongs to, as ARNs name it. */
    static String partition(String region) {
        if (region.startsWith("cn-")) {
            return "aws-cn";
        }
        return region.startsWith("us-gov-") ? "aws-us-gov" : "aws";
    }

    private static JsonNode value(TemplateParameter parameter, String value) {
        if (!parameter.list()) {
            return TextNode.valueOf(value);
        }
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (String element : value.split(",", -1)) {
            list.add(element.strip());
        }
        return list;
    }

    private static Optional<JsonNode> existing(JsonNode node) {
        return node.isMissingNode() ? Optional.empty() : Optional.of(node);
    }
}

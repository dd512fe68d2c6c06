package io.github.hookswitch.local.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Looks values up in a stack's template, its parameters, its resources so far and other stacks' exports. */
final class StackValues implements TemplateValues {
    /** The CDK asks the account for the version of its bootstrap stack; a local deployment needs none of it. */
    private static final String BOOTSTRAP_VERSION = "BootstrapVersion";

    private final JsonNode template;
    private final String region;
    private final Map<String, JsonNode> references = new HashMap<>();
    private final Map<String, LiveResource> resources;
    private final Map<String, JsonNode> exports;
    private final ParameterStore store;
    private final UnaryOperator<String> addresses;

    StackValues(JsonNode template, StackContext context, StackInputs inputs, Map<String, LiveResource> resources) {
        this.template = template;
        this.region = context.region();
        this.resources = resources;
        this.exports = inputs.exports();
        this.store = inputs.store();
        this.addresses = inputs.addresses();
        addPseudoParameters(context);
        template.path("Parameters")
                .properties()
                .forEach(entry -> references.put(
                        entry.getKey(),
                        parameter(context.stackName(), entry.getKey(), entry.getValue(), inputs.parameters())));
    }

    @Override
    public Optional<JsonNode> ref(String name) {
        LiveResource resource = resources.get(name);
        return resource == null
                ? Optional.ofNullable(references.get(name))
                : Optional.of(TextNode.valueOf(resource.state().physicalId()));
    }

    @Override
    public Optional<JsonNode> attribute(String logicalId, String attribute) {
        return Optional.ofNullable(resources.get(logicalId))
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
        return Optional.ofNullable(exports.get(name));
    }

    @Override
    public Optional<String> stored(String name) {
        return store.find(region, name);
    }

    @Override
    public String address(String text) {
        return addresses.apply(text);
    }

    @Override
    public String region() {
        return region;
    }

    private void addPseudoParameters(StackContext context) {
        references.put("AWS::AccountId", TextNode.valueOf(context.account()));
        references.put("AWS::Region", TextNode.valueOf(context.region()));
        references.put("AWS::Partition", TextNode.valueOf("aws"));
        references.put("AWS::URLSuffix", TextNode.valueOf("amazonaws.com"));
        references.put("AWS::StackName", TextNode.valueOf(context.stackName()));
        references.put("AWS::StackId", TextNode.valueOf(context.stackId()));
        references.put("AWS::NotificationARNs", JsonNodeFactory.instance.arrayNode());
        references.put("AWS::NoValue", Intrinsics.NO_VALUE);
    }

    private static JsonNode parameter(
            String stackName, String name, JsonNode definition, Map<String, String> parameters) {
        String type = definition.path("Type").asText();
        String value = parameters.get(name);
        boolean stored = type.startsWith("AWS::SSM::Parameter::");
        if (value == null && stored && name.equals(BOOTSTRAP_VERSION)) {
            value = "21";
        }
        if (value == null && !stored && definition.has("Default")) {
            value = definition.path("Default").asText();
        }
        if (value == null) {
            throw new TemplateException("Stack " + stackName + ", Parameters/" + name + ": a parameter of type " + type
                    + " needs a value. Pass parameter(\"" + name + "\", value) to the deployment");
        }
        if (!type.contains("List")) {
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

package io.github.hookswitch.local.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Reads a template in YAML as CloudFormation does: with the short forms of the intrinsic functions, such as {@code !Ref},
 * with dates as the text that they are, and with each key once.
 */
final class YamlTemplate {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int MOST_ALIASES = 1000;

    private YamlTemplate() {}

    /** The template; null if the text is empty. */
    static @Nullable JsonNode read(String text) {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(MOST_ALIASES);
        try {
            Node root = new Yaml(options).compose(new StringReader(text));
            return root == null ? null : value(root);
        } catch (MarkedYAMLException malformed) {
            throw new TemplateException("Template format error: YAML not well-formed. (line "
                    + (malformed.getProblemMark() == null
                            ? "?, column ?"
                            : malformed.getProblemMark().getLine() + 1 + ", column "
                                    + (malformed.getProblemMark().getColumn() + 1))
                    + ")");
        }
    }

    private static JsonNode value(Node node) {
        String tag = node.getTag().getValue();
        if (tag.startsWith("!") && tag.length() > 1) {
            return function(tag.substring(1), node);
        }
        return plain(node);
    }

    private static JsonNode function(String name, Node node) {
        ObjectNode function = NODES.objectNode();
        JsonNode argument = node instanceof ScalarNode scalar ? NODES.textNode(scalar.getValue()) : plain(node);
        if (name.equals("GetAtt") && argument.isTextual() && argument.asText().contains(".")) {
            String[] parts = argument.asText().split("\\.", 2);
            argument = NODES.arrayNode().add(parts[0]).add(parts[1]);
        }
        return function.set(name.equals("Ref") || name.equals("Condition") ? name : "Fn::" + name, argument);
    }

    private static JsonNode plain(Node node) {
        if (node instanceof MappingNode mapping) {
            ObjectNode object = NODES.objectNode();
            for (NodeTuple entry : mapping.getValue()) {
                String key = key(entry.getKeyNode());
                if (object.has(key)) {
                    throw new TemplateException("Template format error: duplicate key '" + key + "' (line "
                            + (entry.getKeyNode().getStartMark().getLine() + 1) + ")");
                }
                object.set(key, value(entry.getValueNode()));
            }
            return object;
        }
        if (node instanceof SequenceNode sequence) {
            ArrayNode array = NODES.arrayNode();
            sequence.getValue().forEach(element -> array.add(value(element)));
            return array;
        }
        return scalar((ScalarNode) node);
    }

    private static String key(Node node) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw new TemplateException(
                "Template format error: [line " + (node.getStartMark().getLine() + 1) + "] map keys must be strings");
    }

    private static JsonNode scalar(ScalarNode node) {
        String text = node.getValue();
        Tag tag = node.getTag();
        if (tag.equals(Tag.NULL)) {
            return NODES.nullNode();
        }
        if (tag.equals(Tag.BOOL)) {
            String word = text.toLowerCase(Locale.ROOT);
            return NODES.booleanNode(word.equals("true") || word.equals("yes") || word.equals("on"));
        }
        // A number that begins with a zero is more likely an account or a telephone number.
        if ((tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) && text.matches("-?(0|[1-9]\\d*)(\\.\\d+)?")) {
            return text.contains(".") || text.length() > 18
                    ? NODES.numberNode(new BigDecimal(text))
                    : NODES.numberNode(Long.parseLong(text));
        }
        return NODES.textNode(text);
    }
}

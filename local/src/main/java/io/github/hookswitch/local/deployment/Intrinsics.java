package io.github.hookswitch.local.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Evaluates the intrinsic functions of a template.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference.html">Intrinsic
 *     functions in the CloudFormation reference</a>
 */
final class Intrinsics {
    /** Stands for AWS::NoValue until the member or element that holds it is left out. */
    static final JsonNode NO_VALUE = MissingNode.getInstance();

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final TemplateValues values;

    Intrinsics(TemplateValues values) {
        this.values = values;
    }

    /** The value with all functions evaluated; {@code path} tells where it stands in the template. */
    JsonNode resolve(JsonNode value, String path) {
        if (value.isArray()) {
            ArrayNode array = NODES.arrayNode();
            for (int i = 0; i < value.size(); i++) {
                JsonNode element = resolve(value.get(i), path + "/" + i);
                if (!element.isMissingNode()) {
                    array.add(element);
                }
            }
            return array;
        }
        if (value.isObject()) {
            return isFunction(value) ? function(value, path) : object(value, path);
        }
        if (value.isTextual() && value.asText().contains("{{resolve:")) {
            return TextNode.valueOf(DynamicReferences.resolve(value.asText(), values, path));
        }
        return value;
    }

    /** The value of a condition of the Conditions section. */
    boolean condition(String name, String path) {
        JsonNode definition = values.condition(name)
                .orElseThrow(() -> new TemplateException(path + ": there is no condition '" + name + "'"));
        return truth(definition, "Conditions/" + name);
    }

    private static boolean isFunction(JsonNode value) {
        if (value.size() != 1) {
            return false;
        }
        String key = value.fieldNames().next();
        return key.equals("Ref") || key.startsWith("Fn::");
    }

    private JsonNode object(JsonNode value, String path) {
        ObjectNode object = NODES.objectNode();
        value.properties().forEach(entry -> {
            JsonNode member = resolve(entry.getValue(), path + "/" + entry.getKey());
            if (!member.isMissingNode()) {
                object.set(entry.getKey(), member);
            }
        });
        return object;
    }

    private JsonNode function(JsonNode value, String path) {
        Map.Entry<String, JsonNode> entry = value.properties().iterator().next();
        String name = entry.getKey();
        JsonNode argument = entry.getValue();
        String here = path + "/" + name;
        return switch (name) {
            case "Ref" -> ref(argument.asText(), here);
            case "Fn::GetAtt" -> getAtt(argument, here);
            case "Fn::Sub" -> address(sub(argument, here));
            case "Fn::Join" -> address(join(argument, here));
            case "Fn::Select" -> select(argument, here);
            case "Fn::Split" -> split(argument, here);
            case "Fn::If" -> choose(argument, here);
            case "Fn::Equals", "Fn::And", "Fn::Or", "Fn::Not" -> BooleanNode.valueOf(truth(value, path));
            case "Fn::FindInMap" -> findInMap(argument, here);
            case "Fn::ImportValue" -> importValue(argument, here);
            case "Fn::Base64" ->
                TextNode.valueOf(
                        Base64.getEncoder().encodeToString(text(argument, here).getBytes(StandardCharsets.UTF_8)));
            case "Fn::GetStackOutput" -> stackOutput(argument, here);
            case "Fn::Cidr" -> cidr(argument, here);
            case "Fn::GetAZs" -> zones(text(argument, here));
            case "Fn::Length" -> IntNode.valueOf(list(argument, here).size());
            case "Fn::ToJsonString" -> TextNode.valueOf(resolve(argument, here).toString());
            default ->
                throw new TemplateException(here + ": the intrinsic function " + name
                        + " is not supported locally. Replace it by a value that is known at synthesis");
        };
    }

    private JsonNode ref(String name, String path) {
        return values.ref(name)
                .orElseThrow(() -> new TemplateException(
                        path + ": '" + name + "' is neither a parameter nor a resource that the stack creates"));
    }

    private JsonNode getAtt(JsonNode argument, String path) {
        String logicalId;
        String attribute;
        if (argument.isArray()) {
            arity(argument, 2, 2, path);
            logicalId = argument.get(0).asText();
            attribute = text(argument.get(1), path);
        } else {
            String[] parts = argument.asText().split("\\.", 2);
            logicalId = parts[0];
            attribute = parts.length == 2 ? parts[1] : "";
        }
        return attribute(logicalId, attribute, path);
    }

    private JsonNode attribute(String logicalId, String attribute, String path) {
        return values.attribute(logicalId, attribute)
                .orElseThrow(() -> new TemplateException(path + ": resource '" + logicalId
                        + "' does not exist or has no attribute '" + attribute + "'"));
    }

    private JsonNode sub(JsonNode argument, String path) {
        JsonNode own = argument.isArray() ? argument.path(1) : MissingNode.getInstance();
        String text = argument.isArray() ? argument.path(0).asText() : argument.asText();
        StringBuilder result = new StringBuilder();
        Matcher matcher = References.SUBSTITUTION.matcher(text);
        while (matcher.find()) {
            String name = matcher.group(2);
            String replacement;
            if (!matcher.group(1).isEmpty()) {
                replacement = "${" + name + "}";
            } else if (own.has(name)) {
                replacement = text(own.get(name), path);
            } else if (name.contains(".")) {
                String[] parts = name.split("\\.", 2);
                replacement = scalar(attribute(parts[0], parts[1], path), path);
            } else {
                replacement = scalar(ref(name, path), path);
            }
            matcher.appendReplacement(result, Matcher.quoteReplacement(replacement));
        }
        return TextNode.valueOf(matcher.appendTail(result).toString());
    }

    private JsonNode join(JsonNode argument, String path) {
        arity(argument, 2, 2, path);
        List<String> parts = new ArrayList<>();
        list(argument.get(1), path).forEach(part -> parts.add(scalar(part, path)));
        return TextNode.valueOf(String.join(argument.get(0).asText(), parts));
    }

    private JsonNode select(JsonNode argument, String path) {
        arity(argument, 2, 2, path);
        JsonNode list = list(argument.get(1), path);
        String index = text(argument.get(0), path);
        if (!index.matches("\\d{1,6}") || Integer.parseInt(index) >= list.size()) {
            throw new TemplateException(path + ": index " + index + " is not within 0 to " + (list.size() - 1));
        }
        return list.get(Integer.parseInt(index));
    }

    private JsonNode split(JsonNode argument, String path) {
        arity(argument, 2, 2, path);
        ArrayNode parts = NODES.arrayNode();
        String delimiter = Pattern.quote(argument.get(0).asText());
        for (String part : text(argument.get(1), path).split(delimiter, -1)) {
            parts.add(part);
        }
        return parts;
    }

    private JsonNode choose(JsonNode argument, String path) {
        arity(argument, 3, 3, path);
        boolean holds = condition(argument.get(0).asText(), path);
        return resolve(argument.get(holds ? 1 : 2), path);
    }

    private JsonNode findInMap(JsonNode argument, String path) {
        arity(argument, 3, 4, path);
        String map = text(argument.get(0), path);
        String top = text(argument.get(1), path);
        String second = text(argument.get(2), path);
        return values.mapping(map, top, second).orElseGet(() -> {
            JsonNode fallback = argument.path(3).path("DefaultValue");
            if (fallback.isMissingNode()) {
                throw new TemplateException(path + ": the mapping " + map + "/" + top + "/" + second + " is missing");
            }
            return resolve(fallback, path);
        });
    }

    private JsonNode importValue(JsonNode argument, String path) {
        String name = text(argument, path);
        return values.export(name)
                .orElseThrow(() -> new TemplateException(path + ": no stack deployed before exports '" + name
                        + "'. Deploy the exporting stack of the same account and Region first"));
    }

    private JsonNode stackOutput(JsonNode argument, String path) {
        String stack = text(argument.path("StackName"), path);
        String region = argument.has("Region") ? text(argument.path("Region"), path) : values.region();
        String output = text(argument.path("OutputName"), path);
        return values.stackOutput(region, stack, output)
                .orElseThrow(() -> new TemplateException(path + ": stack " + stack + " in " + region
                        + " has no output '" + output + "'. Deploy that stack first"));
    }

    private JsonNode cidr(JsonNode argument, String path) {
        arity(argument, 2, 3, path);
        ArrayNode blocks = NODES.arrayNode();
        CidrBlocks.of(
                        text(argument.get(0), path),
                        number(argument.get(1), path),
                        argument.size() == 3 ? number(argument.get(2), path) : 8,
                        path)
                .forEach(blocks::add);
        return blocks;
    }

    private int number(JsonNode value, String path) {
        String text = text(value, path);
        if (!text.matches("\\d{1,6}")) {
            throw new TemplateException(path + ": needs a number, not " + text);
        }
        return Integer.parseInt(text);
    }

    private JsonNode zones(String region) {
        ArrayNode zones = NODES.arrayNode();
        for (String zone : List.of("a", "b", "c")) {
            zones.add((region.isEmpty() ? values.region() : region) + zone);
        }
        return zones;
    }

    private boolean truth(JsonNode value, String path) {
        JsonNode operands =
                value.isObject() && value.size() == 1 ? value.elements().next() : value;
        String name = value.isObject() && value.size() == 1 ? value.fieldNames().next() : "";
        String here = path + "/" + name;
        return switch (name) {
            case "Condition" -> condition(operands.asText(), here);
            case "Fn::Equals" -> {
                arity(operands, 2, 2, here);
                yield equal(resolve(operands.get(0), here), resolve(operands.get(1), here));
            }
            case "Fn::Not" -> {
                arity(operands, 1, 1, here);
                yield !truth(operands.get(0), here);
            }
            case "Fn::And" -> all(operands, true, here);
            case "Fn::Or" -> !all(operands, false, here);
            default -> {
                String text = scalar(resolve(value, path), path);
                if (!text.equals("true") && !text.equals("false")) {
                    throw new TemplateException(path + ": '" + text + "' is not a condition");
                }
                yield text.equals("true");
            }
        };
    }

    private boolean all(JsonNode operands, boolean wanted, String path) {
        arity(operands, 2, 10, path);
        for (JsonNode operand : operands) {
            if (truth(operand, path) != wanted) {
                return false;
            }
        }
        return true;
    }

    private static boolean equal(JsonNode left, JsonNode right) {
        return (left.isValueNode() && right.isValueNode()) ? left.asText().equals(right.asText()) : left.equals(right);
    }

    private JsonNode address(JsonNode made) {
        return made.isTextual() ? TextNode.valueOf(values.address(made.asText())) : made;
    }

    private JsonNode list(JsonNode value, String path) {
        JsonNode list = resolve(value, path);
        if (!list.isArray()) {
            throw new TemplateException(path + ": needs a list, not " + list);
        }
        return list;
    }

    private String text(JsonNode value, String path) {
        return scalar(resolve(value, path), path);
    }

    private static String scalar(JsonNode value, String path) {
        if (!value.isValueNode() || value.isNull()) {
            throw new TemplateException(path + ": needs a string, not " + value);
        }
        return value.asText();
    }

    private static void arity(JsonNode argument, int least, int most, String path) {
        if (!argument.isArray() || argument.size() < least || argument.size() > most) {
            throw new TemplateException(path + ": needs a list of " + (least == most ? least : least + " to " + most)
                    + " arguments, not " + argument);
        }
    }
}

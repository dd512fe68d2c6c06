package io.github.hookswitch.local.internal.ssm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.hookswitch.local.internal.gateway.AwsCaller;
import io.github.hookswitch.local.internal.gateway.AwsException;
import io.github.hookswitch.local.internal.gateway.JsonCall;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Puts and deletes parameters. */
final class ParameterWriting {
    private static final Set<String> TYPES = Set.of(SsmParameters.STRING, "StringList", "SecureString");
    private static final List<String> DETAILS = List.of("Description", "AllowedPattern", "DataType", "KeyId", "Tier");
    private static final int LONGEST_VALUE = 4096;
    private static final int LONGEST_ADVANCED_VALUE = 8192;

    private final SsmParameters store;

    ParameterWriting(SsmParameters store) {
        this.store = store;
    }

    Map<String, Function<JsonCall, ObjectNode>> all() {
        return Map.of("PutParameter", this::put, "DeleteParameter", this::delete, "DeleteParameters", this::deleteAll);
    }

    private ObjectNode put(JsonCall call) {
        AwsCaller caller = call.call().caller();
        String name = ParameterNames.of(call.required("Name"));
        String value = call.required("Value");
        ParameterNames.requireValid(name);
        Optional<Parameter> existing = store.kept(caller.account(), caller.region(), name);
        String type = type(call, existing);
        boolean overwrites = call.flag("Overwrite");
        Map<String, String> tags = tags(call.body().path("Tags"));
        if (overwrites && !tags.isEmpty()) {
            throw invalid("Invalid request: tags and overwrite can't be used together. To create a parameter with tags,"
                    + " please remove overwrite flag. To update tags for an existing parameter, please use AddTagsToResource"
                    + " or RemoveTagsFromResource.");
        }
        if (existing.isPresent() && !overwrites) {
            throw AwsException.badRequest(
                    "ParameterAlreadyExists",
                    "The parameter already exists. To overwrite this value, set the overwrite option in the request to"
                            + " true.");
        }
        Map<String, String> details = details(call);
        requireValue(value, details);
        Parameter put = store.put(caller.account(), caller.region(), name, type, value, details);
        if (existing.isEmpty()) {
            store.tag(caller.account(), caller.region(), name, tags);
        }
        return SsmService.object().put("Version", put.version()).put("Tier", details.getOrDefault("Tier", "Standard"));
    }

    private static String type(JsonCall call, Optional<Parameter> existing) {
        String type = call.text("Type")
                .or(() -> existing.map(Parameter::type))
                .orElseThrow(() -> invalid("A parameter type is required when you create a parameter."));
        if (!TYPES.contains(type)) {
            throw invalid(
                    "1 validation error detected: Value '" + type + "' at 'type' failed to satisfy constraint: Member"
                            + " must satisfy enum value set: [SecureString, StringList, String]");
        }
        if (existing.isPresent() && !existing.get().type().equals(type)) {
            throw AwsException.badRequest(
                    "HierarchyTypeMismatchException",
                    "Parameter Store doesn't support changing a parameter type in a hierarchy. For example, you can't change a"
                            + " parameter from a String type to a SecureString type. You must create a new, unique"
                            + " parameter.");
        }
        return type;
    }

    private static Map<String, String> details(JsonCall call) {
        Map<String, String> details = new HashMap<>();
        DETAILS.forEach(name -> call.text(name).ifPresent(text -> details.put(name, text)));
        return details;
    }

    private static void requireValue(String value, Map<String, String> details) {
        if (value.isEmpty()) {
            throw invalid(
                    "1 validation error detected: Value '' at 'value' failed to satisfy constraint: Member must have"
                            + " length greater than or equal to 1");
        }
        boolean standard = details.getOrDefault("Tier", "Standard").equals("Standard");
        if (standard && value.length() > LONGEST_VALUE) {
            throw invalid("Standard tier parameters support a maximum parameter value of " + LONGEST_VALUE
                    + " characters. To create a larger parameter value, upgrade the parameter to use the advanced-parameter"
                    + " tier.");
        }
        if (value.length() > LONGEST_ADVANCED_VALUE) {
            throw invalid("Advanced tier parameters support a maximum parameter value of " + LONGEST_ADVANCED_VALUE
                    + " characters.");
        }
        String pattern = details.getOrDefault("AllowedPattern", "");
        if (!pattern.isEmpty() && !matches(pattern, value)) {
            throw AwsException.badRequest(
                    "ParameterPatternMismatchException",
                    "Parameter value, cannot be validated against allowedPattern: " + pattern);
        }
    }

    private static boolean matches(String pattern, String value) {
        try {
            return Pattern.compile(pattern).matcher(value).find();
        } catch (PatternSyntaxException wrong) {
            throw AwsException.badRequest(
                    "InvalidAllowedPatternException",
                    "The request does not meet the regular expression requirement: " + pattern);
        }
    }

    static Map<String, String> tags(JsonNode list) {
        Map<String, String> tags = new TreeMap<>();
        list.forEach(tag -> tags.put(tag.path("Key").asText(), tag.path("Value").asText()));
        return tags;
    }

    private ObjectNode delete(JsonCall call) {
        AwsCaller caller = call.call().caller();
        String name = ParameterNames.of(call.required("Name"));
        if (!store.remove(caller.account(), caller.region(), name)) {
            throw ParameterReading.notFound(name);
        }
        return SsmService.object();
    }

    private ObjectNode deleteAll(JsonCall call) {
        AwsCaller caller = call.call().caller();
        ObjectNode answer = SsmService.object();
        ArrayNode deleted = answer.putArray("DeletedParameters");
        ArrayNode invalid = answer.putArray("InvalidParameters");
        call.texts("Names").forEach(name -> {
            boolean removed = store.remove(caller.account(), caller.region(), ParameterNames.of(name));
            (removed ? deleted : invalid).add(name);
        });
        return answer;
    }

    private static AwsException invalid(String text) {
        return AwsException.badRequest("ValidationException", text);
    }
}

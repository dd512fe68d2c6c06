package io.github.hookswitch.local.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The values of a template's parameters: what is given or the defaults, checked as CloudFormation checks them. */
final class ParameterValues {
    private static final String BOOTSTRAP_VERSION = "/cdk-bootstrap/";

    private ParameterValues() {}

    /**
     * The value that each parameter has in the stack.
     *
     * @throws StackServiceException in CloudFormation's words if one is missing, unknown or not allowed
     */
    static Map<String, String> of(StackSettings settings, ParameterStore store) {
        List<String> unknown = new ArrayList<>(settings.parameters().keySet());
        List<String> missing = new ArrayList<>();
        Map<String, String> values = new LinkedHashMap<>();
        for (TemplateParameter parameter : settings.template().parameters()) {
            unknown.remove(parameter.name());
            String given = settings.parameters()
                    .getOrDefault(parameter.name(), parameter.defaultValue().orElse(null));
            if (given == null) {
                missing.add(parameter.name());
                continue;
            }
            check(parameter, given);
            values.put(parameter.name(), parameter.stored() ? stored(settings, store, given) : given);
        }
        if (!unknown.isEmpty()) {
            unknown.sort(null);
            throw StackServiceException.validation("Parameters: " + unknown + " do not exist in the template");
        }
        if (!missing.isEmpty()) {
            throw StackServiceException.validation("Parameters: " + missing + " must have values");
        }
        return values;
    }

    private static String stored(StackSettings settings, ParameterStore store, String name) {
        Optional<String> value = store.find(settings.account(), settings.region(), name);
        if (value.isEmpty() && name.startsWith(BOOTSTRAP_VERSION)) {
            // The CDK asks for the version of its bootstrap stack; nothing here needs that stack.
            return "30";
        }
        return value.orElseThrow(() -> StackServiceException.validation(
                "Unable to fetch parameters [" + name + "] from parameter store for this account."));
    }

    private static void check(TemplateParameter parameter, String value) {
        JsonNode rules = parameter.definition().node();
        boolean commaDelimited = parameter.type().equals("CommaDelimitedList");
        for (String one : commaDelimited ? value.split(",", -1) : new String[] {value}) {
            checkOne(parameter, rules, commaDelimited ? one.strip() : one);
        }
        if (parameter.type().equals("Number") || parameter.type().equals("List<Number>")) {
            for (String number : value.split(",", -1)) {
                checkNumber(parameter, rules, number.strip());
            }
        }
    }

    private static void checkOne(TemplateParameter parameter, JsonNode rules, String value) {
        if (rules.has("AllowedValues")) {
            boolean allowed = false;
            for (JsonNode each : rules.path("AllowedValues")) {
                allowed |= each.asText().equals(value);
            }
            require(allowed, parameter, "must be one of AllowedValues");
        }
        if (rules.has("AllowedPattern")) {
            String pattern = rules.path("AllowedPattern").asText();
            require(Pattern.matches(pattern, value), parameter, "must match pattern " + pattern);
        }
        int length = value.length();
        require(
                length >= rules.path("MinLength").asInt(0),
                parameter,
                "must contain at least " + rules.path("MinLength").asText() + " characters");
        require(
                length <= rules.path("MaxLength").asInt(Integer.MAX_VALUE),
                parameter,
                "must contain at most " + rules.path("MaxLength").asText() + " characters");
    }

    private static void checkNumber(TemplateParameter parameter, JsonNode rules, String value) {
        require(value.matches("-?\\d+(\\.\\d+)?"), parameter, "must be a number");
        BigDecimal number = new BigDecimal(value);
        if (rules.has("MinValue")) {
            String least = rules.path("MinValue").asText();
            require(number.compareTo(new BigDecimal(least)) >= 0, parameter, "must be a number not less than " + least);
        }
        if (rules.has("MaxValue")) {
            String most = rules.path("MaxValue").asText();
            require(
                    number.compareTo(new BigDecimal(most)) <= 0,
                    parameter,
                    "must be a number not greater than " + most);
        }
    }

    private static void require(boolean met, TemplateParameter parameter, String rule) {
        if (met) {
            return;
        }
        String described = parameter.definition().text("ConstraintDescription");
        throw StackServiceException.validation(
                described == null
                        ? "Parameter '" + parameter.name() + "' " + rule
                        : "Parameter " + parameter.name() + " failed to satisfy constraint: " + described);
    }
}

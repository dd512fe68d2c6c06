package io.github.hookswitch.simulator.call.internal.parameters;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.hookswitch.simulator.call.ServiceRules;
import io.github.hookswitch.simulator.call.ServiceVariant;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Typed reading of an action's parameters; what is read with a default is filled in for the event. */
public final class ActionParameters {
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,9}");
    private static final Pattern FRACTION = Pattern.compile("\\d{1,9}(\\.\\d{1,9})?");
    private static final BigDecimal MOST_SECONDS = BigDecimal.valueOf(Integer.MAX_VALUE);
    private static final Set<String> KEYS = Set.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "#", "*");

    private final ObjectNode node;

    public ActionParameters(ObjectNode node) {
        this.node = node;
    }

    public ObjectNode node() {
        return node;
    }

    public Optional<JsonNode> given(String name) {
        return Optional.ofNullable(node.get(name)).filter(value -> !value.isNull());
    }

    public Optional<String> text(String name) throws ActionRefusedException {
        JsonNode value = given(name).orElse(null);
        if (value == null) {
            return Optional.empty();
        }
        if (!value.isTextual()) {
            throw invalid(name, "it must be a string, but is " + value);
        }
        return Optional.of(value.textValue());
    }

    public String requiredText(String name) throws ActionRefusedException {
        return text(name).orElseThrow(() -> invalid(name, "it is required"));
    }

    /** One of the given strings, or the first of them if the parameter is absent. */
    public String choice(String name, List<String> allowed) throws ActionRefusedException {
        String value = text(name).orElse(allowed.get(0));
        if (!allowed.contains(value)) {
            throw invalid(name, "it must be one of " + allowed + ", but is \"" + value + '"');
        }
        node.put(name, value);
        return value;
    }

    /** A number, or a decimal string, in a range. */
    public int integer(String name, int from, int to) throws ActionRefusedException {
        JsonNode value = given(name).orElseThrow(() -> invalid(name, "it is required"));
        Integer number = parse(value);
        if (number == null || number < from || number > to) {
            throw invalid(name, "it must be a number from " + from + " to " + to + ", but is " + value);
        }
        return number;
    }

    public int integerOr(String name, int from, int to, int otherwise) throws ActionRefusedException {
        if (given(name).isEmpty()) {
            node.put(name, otherwise);
        }
        return integer(name, from, to);
    }

    /** A number, or a decimal string, above 0, which may have a fraction. */
    public Duration seconds(String name) throws ActionRefusedException {
        JsonNode value = given(name).orElseThrow(() -> invalid(name, "it is required"));
        boolean numeric = value.isNumber()
                || (value.isTextual() && FRACTION.matcher(value.textValue()).matches());
        BigDecimal number = numeric ? new BigDecimal(value.asText()) : BigDecimal.ZERO;
        if (number.signum() <= 0 || number.compareTo(MOST_SECONDS) > 0) {
            throw invalid(name, "it must be a number of seconds above 0, but is " + value);
        }
        return Duration.ofMillis(number.movePointRight(3).longValue());
    }

    public Duration milliseconds(String name) throws ActionRefusedException {
        return Duration.ofMillis(integer(name, 1, Integer.MAX_VALUE));
    }

    /** The {@code Repeat} of prompts. */
    public int repeat(ServiceRules rules) throws ActionRefusedException {
        int least = rules.has(ServiceVariant.REPEAT_ZERO_ACCEPTED) ? 0 : 1;
        return Math.max(1, integerOr("Repeat", least, Integer.MAX_VALUE, 1));
    }

    /** A list of keys of the phone; empty if it is not given. */
    public Set<String> keys(String name) throws ActionRefusedException {
        JsonNode list = given(name).orElse(null);
        if (list == null) {
            return Set.of();
        }
        if (!list.isArray()) {
            throw invalid(name, "it must be a list of keys, but is " + list);
        }
        Set<String> keys = new HashSet<>();
        for (JsonNode key : list) {
            if (!key.isTextual() || !KEYS.contains(key.textValue())) {
                throw invalid(name, "a key is 0 to 9, # or *, but one is " + key);
            }
            keys.add(key.textValue());
        }
        return keys;
    }

    public Pattern pattern(String name, String expression) throws ActionRefusedException {
        try {
            return Pattern.compile(expression);
        } catch (PatternSyntaxException wrong) {
            throw invalid(name, "it is not a regular expression");
        }
    }

    public static ActionRefusedException invalid(String name, String why) {
        return ActionRefusedException.invalidParameter(name + " parameter value is invalid: " + why);
    }

    private static @Nullable Integer parse(JsonNode value) {
        if (value.isIntegralNumber() && value.canConvertToInt()) {
            return value.intValue();
        }
        if (value.isTextual() && DECIMAL.matcher(value.textValue()).matches()) {
            return Integer.valueOf(value.textValue());
        }
        return null;
    }
}

package io.github.hookswitch.local.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the names that a template value refers to, by Ref, Fn::GetAtt and Fn::Sub. */
final class References {
    static final Pattern SUBSTITUTION = Pattern.compile("\\$\\{(!?)([^}]+)}");

    private References() {}

    static Set<String> in(JsonNode value) {
        Set<String> names = new LinkedHashSet<>();
        withAttributes(value).forEach(name -> names.add(name.split("\\.", 2)[0]));
        return names;
    }

    /** The names, each with a dot and the attribute where one is asked for. */
    static Set<String> withAttributes(JsonNode value) {
        Set<String> names = new LinkedHashSet<>();
        collect(value, names);
        return names;
    }

    private static void collect(JsonNode value, Set<String> names) {
        if (value.isObject() && value.size() == 1) {
            Map.Entry<String, JsonNode> only = value.properties().iterator().next();
            JsonNode argument = only.getValue();
            switch (only.getKey()) {
                case "Ref" -> names.add(argument.asText());
                case "Fn::GetAtt" ->
                    names.add(
                            argument.isArray()
                                    ? argument.path(0).asText() + "."
                                            + argument.path(1).asText()
                                    : argument.asText());
                case "Fn::Sub" -> collectSub(argument, names);
                default -> {
                    // Any other function may have references among its arguments, which are visited below.
                }
            }
        }
        value.forEach(child -> collect(child, names));
    }

    private static void collectSub(JsonNode argument, Set<String> names) {
        String text = argument.isArray() ? argument.path(0).asText() : argument.asText();
        JsonNode own = argument.path(1);
        Matcher matcher = SUBSTITUTION.matcher(text);
        while (matcher.find()) {
            String name = matcher.group(2);
            if (matcher.group(1).isEmpty() && !own.has(name)) {
                names.add(name);
            }
        }
    }
}

package io.github.hookswitch.local.internal.ssm;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.hookswitch.local.internal.gateway.AwsCaller;
import io.github.hookswitch.local.internal.gateway.AwsException;
import io.github.hookswitch.local.internal.gateway.JsonCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** Which parameters a list is to have. */
final class ParameterFilters {
    private static final String TAG = "tag:";

    private ParameterFilters() {}

    /** All of the filters of a request, those of the older form too. */
    static Predicate<Parameter> of(JsonCall call, SsmParameters store) {
        Predicate<Parameter> all = parameter -> true;
        for (JsonNode filter : call.body().path("ParameterFilters")) {
            all = all.and(filter(filter, call, store));
        }
        for (JsonNode filter : call.body().path("Filters")) {
            all = all.and(filter(filter, call, store));
        }
        return all;
    }

    private static Predicate<Parameter> filter(JsonNode filter, JsonCall call, SsmParameters store) {
        String key = filter.path("Key").asText();
        List<String> values = new ArrayList<>();
        filter.path("Values").forEach(value -> values.add(value.asText()));
        String option = filter.path("Option").asText(key.equals("Path") ? "OneLevel" : "Equals");
        if (key.startsWith(TAG)) {
            AwsCaller caller = call.call().caller();
            String tag = key.substring(TAG.length());
            return parameter -> store.tags(caller.account(), caller.region(), parameter.name())
                    .filter(tags -> tags.containsKey(tag))
                    .filter(tags -> values.isEmpty() || values.contains(tags.get(tag)))
                    .isPresent();
        }
        return switch (key) {
            case "Path" ->
                parameter -> values.stream()
                        .anyMatch(path -> ParameterLists.isBelow(parameter.name(), path, option.equals("Recursive")));
            case "Name" -> parameter -> values.stream().anyMatch(value -> matches(parameter.name(), value, option));
            case "Type" -> parameter -> values.stream().anyMatch(value -> matches(parameter.type(), value, option));
            case "KeyId", "Tier", "DataType" ->
                parameter -> values.stream()
                        .anyMatch(
                                value -> matches(parameter.details().getOrDefault(key, standard(key)), value, option));
            default ->
                throw AwsException.badRequest(
                        "InvalidFilterKey", "The specified filter key '" + key + "' is not valid.");
        };
    }

    private static String standard(String key) {
        return switch (key) {
            case "Tier" -> "Standard";
            case "DataType" -> "text";
            default -> "";
        };
    }

    private static boolean matches(String text, String value, String option) {
        return switch (option.toLowerCase(Locale.ROOT)) {
            case "equals" -> text.equals(value);
            case "beginswith" -> text.startsWith(value);
            case "contains" -> text.contains(value);
            default ->
                throw AwsException.badRequest(
                        "InvalidFilterOption",
                        "The specified filter option isn't valid. Valid options are Equals, BeginsWith and Contains. For Path"
                                + " filter, valid options are Recursive and OneLevel.");
        };
    }
}

package io.github.hookswitch.local.internal.ssm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.hookswitch.local.internal.gateway.AwsCaller;
import io.github.hookswitch.local.internal.gateway.AwsException;
import io.github.hookswitch.local.internal.gateway.JsonCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

/** Lists parameters, by path and by filters, in pages. */
final class ParameterLists {
    private static final int PATH_PAGE = 10;
    private static final int DESCRIBED_PAGE = 50;

    private final SsmParameters store;

    ParameterLists(SsmParameters store) {
        this.store = store;
    }

    Map<String, Function<JsonCall, ObjectNode>> all() {
        return Map.of("GetParametersByPath", this::byPath, "DescribeParameters", this::describe);
    }

    private ObjectNode byPath(JsonCall call) {
        String path = ParameterNames.of(call.required("Path"));
        if (!path.startsWith("/")) {
            throw AwsException.badRequest(
                    "ValidationException",
                    "The parameter doesn't meet the parameter name requirements. The parameter name must begin with a forward"
                            + " slash \"/\". It can't be prefixed with \"aws\" or \"ssm\" (case-insensitive). It must use only"
                            + " letters, numbers, or the following symbols: . (period), - (hyphen), _ (underscore)."
                            + " Special characters are not allowed. All sub-paths, if specified, must use the forward slash"
                            + " symbol \"/\". Valid example: /get/parameters2-/by1./path0_.");
        }
        boolean recursive = call.flag("Recursive");
        Predicate<Parameter> below = parameter -> isBelow(parameter.name(), path, recursive);
        return page(
                call,
                PATH_PAGE,
                below.and(ParameterFilters.of(call, store)),
                (parameter, caller) -> ParameterJson.of(parameter, caller));
    }

    static boolean isBelow(String name, String path, boolean recursive) {
        String folder = path.endsWith("/") ? path : path + "/";
        return name.startsWith(folder) && (recursive || name.indexOf('/', folder.length()) < 0);
    }

    private ObjectNode describe(JsonCall call) {
        return page(call, DESCRIBED_PAGE, ParameterFilters.of(call, store), ParameterJson::described);
    }

    private ObjectNode page(
            JsonCall call,
            int largest,
            Predicate<Parameter> wanted,
            BiFunction<Parameter, AwsCaller, ObjectNode> written) {
        AwsCaller caller = call.call().caller();
        int size = size(call, largest);
        int first = first(call.text("NextToken").orElse("0"));
        List<Parameter> all = store.all(caller.account(), caller.region()).stream()
                .filter(wanted)
                .toList();
        List<Parameter> shown = new ArrayList<>(all.subList(Math.min(first, all.size()), all.size()));
        boolean more = shown.size() > size;
        ObjectNode answer = SsmService.object();
        ArrayNode parameters = answer.putArray("Parameters");
        shown.stream().limit(size).forEach(parameter -> parameters.add(written.apply(parameter, caller)));
        return more ? answer.put("NextToken", Integer.toString(first + size)) : answer;
    }

    private static int size(JsonCall call, int largest) {
        JsonNode wanted = call.body().path("MaxResults");
        int size = wanted.asInt(largest);
        if (size < 1 || size > largest) {
            throw AwsException.badRequest(
                    "ValidationException",
                    "1 validation error detected: Value '" + wanted.asText()
                            + "' at 'maxResults' failed to satisfy constraint:"
                            + " Member must have value "
                            + (size < 1 ? "greater than or equal to 1" : "less than or equal to " + largest));
        }
        return size;
    }

    private static int first(String token) {
        if (!token.matches("\\d{1,9}")) {
            throw AwsException.badRequest("InvalidNextToken", "The specified token is not valid.");
        }
        return Integer.parseInt(token);
    }
}

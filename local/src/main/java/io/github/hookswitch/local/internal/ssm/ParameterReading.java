package io.github.hookswitch.local.internal.ssm;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.hookswitch.local.internal.gateway.AwsCaller;
import io.github.hookswitch.local.internal.gateway.AwsException;
import io.github.hookswitch.local.internal.gateway.JsonCall;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads parameters by name. */
final class ParameterReading {
    private static final int MOST_NAMES = 10;
    private static final Pattern SELECTED = Pattern.compile("(.+):([^:/]+)");

    private final SsmParameters store;

    ParameterReading(SsmParameters store) {
        this.store = store;
    }

    Map<String, Function<JsonCall, ObjectNode>> all() {
        return Map.of("GetParameter", this::get, "GetParameters", this::getAll, "GetParameterHistory", this::history);
    }

    private ObjectNode get(JsonCall call) {
        ObjectNode answer = SsmService.object();
        answer.set("Parameter", find(call, call.required("Name")).orElseThrow(() -> notFound(call.required("Name"))));
        return answer;
    }

    private ObjectNode getAll(JsonCall call) {
        List<String> names = call.texts("Names");
        if (names.isEmpty() || names.size() > MOST_NAMES) {
            throw AwsException.badRequest(
                    "ValidationException",
                    "1 validation error detected: Value '" + names
                            + "' at 'names' failed to satisfy constraint: Member must" + " have length "
                            + (names.isEmpty() ? "greater than or equal to 1" : "less than or equal to 10"));
        }
        ObjectNode answer = SsmService.object();
        ArrayNode found = answer.putArray("Parameters");
        ArrayNode invalid = answer.putArray("InvalidParameters");
        for (String name : names.stream().distinct().toList()) {
            try {
                find(call, name).ifPresentOrElse(found::add, () -> invalid.add(name));
            } catch (AwsException noSuchVersion) {
                invalid.add(name);
            }
        }
        return answer;
    }

    private ObjectNode history(JsonCall call) {
        AwsCaller caller = call.call().caller();
        String name = ParameterNames.of(call.required("Name"));
        List<Parameter> versions = store.versions(caller.account(), caller.region(), name);
        if (versions.isEmpty()) {
            throw notFound(name);
        }
        ObjectNode answer = SsmService.object();
        ArrayNode all = answer.putArray("Parameters");
        versions.forEach(
                version -> all.add(ParameterJson.described(version, caller).put("Value", version.value())));
        return answer;
    }

    private Optional<ObjectNode> find(JsonCall call, String asked) {
        AwsCaller caller = call.call().caller();
        String name = ParameterNames.of(asked);
        Optional<Parameter> latest = store.find(caller.account(), caller.region(), name);
        if (latest.isPresent()) {
            return latest.map(parameter -> ParameterJson.of(parameter, caller));
        }
        Matcher selected = SELECTED.matcher(name);
        if (!selected.matches()) {
            return Optional.empty();
        }
        return version(caller, selected.group(1), selected.group(2))
                .map(version -> ParameterJson.of(version, caller).put("Selector", ":" + selected.group(2)));
    }

    private Optional<Parameter> version(AwsCaller caller, String name, String version) {
        Optional<Parameter> latest = store.find(caller.account(), caller.region(), name);
        if (latest.isEmpty() || latest.get().version() == number(version)) {
            return latest;
        }
        return Optional.of(store.versions(caller.account(), caller.region(), name).stream()
                .filter(each -> each.version() == number(version))
                .findFirst()
                .orElseThrow(() -> AwsException.badRequest(
                        "ParameterVersionNotFound",
                        "Systems Manager could not find version " + version + " of " + name
                                + ". Verify the version and try again.")));
    }

    private static long number(String version) {
        return version.matches("\\d{1,18}") ? Long.parseLong(version) : -1;
    }

    static AwsException notFound(String name) {
        return AwsException.badRequest("ParameterNotFound", "Parameter " + name + " not found.");
    }
}

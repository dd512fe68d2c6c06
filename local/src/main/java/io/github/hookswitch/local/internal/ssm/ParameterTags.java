package io.github.hookswitch.local.internal.ssm;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.hookswitch.local.internal.gateway.AwsCaller;
import io.github.hookswitch.local.internal.gateway.AwsException;
import io.github.hookswitch.local.internal.gateway.JsonCall;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Tags of parameters. */
final class ParameterTags {
    private final SsmParameters store;

    ParameterTags(SsmParameters store) {
        this.store = store;
    }

    Map<String, Function<JsonCall, ObjectNode>> all() {
        return Map.of(
                "AddTagsToResource", this::add,
                "RemoveTagsFromResource", this::remove,
                "ListTagsForResource", this::list);
    }

    private ObjectNode add(JsonCall call) {
        Map<String, String> tags = existing(call);
        tags.putAll(ParameterWriting.tags(call.body().path("Tags")));
        return keep(call, tags);
    }

    private ObjectNode remove(JsonCall call) {
        Map<String, String> tags = existing(call);
        call.texts("TagKeys").forEach(tags::remove);
        return keep(call, tags);
    }

    private ObjectNode list(JsonCall call) {
        ObjectNode answer = SsmService.object();
        ArrayNode list = answer.putArray("TagList");
        existing(call).forEach((key, value) -> list.addObject().put("Key", key).put("Value", value));
        return answer;
    }

    private Map<String, String> existing(JsonCall call) {
        if (!call.required("ResourceType").equals("Parameter")) {
            throw AwsException.notServed("ssm", call.call().operation() + " of a " + call.required("ResourceType"));
        }
        AwsCaller caller = call.call().caller();
        String name = name(call);
        return new TreeMap<>(store.tags(caller.account(), caller.region(), name)
                .orElseThrow(() -> AwsException.badRequest(
                        "InvalidResourceId",
                        "The resource ID " + name + " is not valid. Verify that you entered the correct"
                                + " ID and try again.")));
    }

    private ObjectNode keep(JsonCall call, Map<String, String> tags) {
        AwsCaller caller = call.call().caller();
        store.tag(caller.account(), caller.region(), name(call), tags);
        return SsmService.object();
    }

    private static String name(JsonCall call) {
        return ParameterNames.of(call.required("ResourceId"));
    }
}

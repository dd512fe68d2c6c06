package io.github.hookswitch.local.internal.logs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.hookswitch.local.internal.http.LoopbackResponse;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Log groups. */
final class GroupOperations {
    private static final int PAGE = 50;
    private static final Set<Integer> DAYS = Set.of(
            1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653);

    private GroupOperations() {}

    static LoopbackResponse create(LogsCall call) {
        if (!call.store().create(call.account(), call.region(), call.required("logGroupName"))) {
            throw LogsCall.exists("group");
        }
        call.inGroup(group -> putTags(group, call.body().path("tags")));
        return LogsCall.done();
    }

    static LoopbackResponse delete(LogsCall call) {
        if (!call.store().delete(call.account(), call.region(), call.group())) {
            throw LogsCall.noGroup();
        }
        return LogsCall.done();
    }

    static LoopbackResponse describe(LogsCall call) {
        String prefix = call.text("logGroupNamePrefix").orElse("");
        String part = call.text("logGroupNamePattern").orElse("").toLowerCase(Locale.ROOT);
        List<ObjectNode> found = call
                .store()
                .all(
                        call.account(),
                        call.region(),
                        group -> group.name().startsWith(prefix)
                                        && group.name().toLowerCase(Locale.ROOT).contains(part)
                                ? json(group)
                                : LogsCall.object())
                .stream()
                .filter(group -> !group.isEmpty())
                .toList();
        return page(call, "logGroups", found);
    }

    /** A page of what was found; the token is the place of the next one. */
    static LoopbackResponse page(LogsCall call, String name, List<ObjectNode> found) {
        int from = call.text("nextToken").map(Integer::parseInt).orElse(0);
        int to = Math.min(found.size(), from + call.body().path("limit").asInt(PAGE));
        ObjectNode answer = LogsCall.object();
        ArrayNode array = answer.putArray(name);
        found.subList(Math.min(from, to), to).forEach(array::add);
        if (to < found.size()) {
            answer.put("nextToken", Integer.toString(to));
        }
        return LogsCall.answer(answer);
    }

    private static ObjectNode json(LogGroup group) {
        ObjectNode json = LogsCall.object();
        json.put("logGroupName", group.name());
        json.put("creationTime", group.created());
        group.retentionDays().ifPresent(days -> json.put("retentionInDays", days));
        json.put("metricFilterCount", 0);
        json.put("arn", group.arn() + ":*");
        json.put("logGroupArn", group.arn());
        json.put(
                "storedBytes",
                group.events().stream()
                        .mapToLong(event -> event.message().length())
                        .sum());
        json.put("logGroupClass", "STANDARD");
        return json;
    }

    static LoopbackResponse putRetention(LogsCall call) {
        int days = call.body().path("retentionInDays").asInt();
        if (!DAYS.contains(days)) {
            throw LogsCall.invalid("Invalid retention value. Valid values are: "
                    + DAYS.stream().sorted().toList());
        }
        return setRetention(call, days);
    }

    static LoopbackResponse deleteRetention(LogsCall call) {
        return setRetention(call, null);
    }

    private static LoopbackResponse setRetention(LogsCall call, @Nullable Integer days) {
        call.inGroup(group -> {
            group.retentionDays(days);
            return group;
        });
        return LogsCall.done();
    }

    static LoopbackResponse tag(LogsCall call) {
        call.inGroup(group -> putTags(group, call.body().path("tags")));
        return LogsCall.done();
    }

    static LoopbackResponse untag(LogsCall call) {
        call.inGroup(group -> {
            call.body().path("tagKeys").forEach(key -> group.tags().remove(key.asText()));
            call.body().path("tags").forEach(key -> group.tags().remove(key.asText()));
            return group;
        });
        return LogsCall.done();
    }

    static LoopbackResponse tags(LogsCall call) {
        ObjectNode answer = LogsCall.object();
        ObjectNode tags = answer.putObject("tags");
        call.inGroup(group -> {
            group.tags().forEach(tags::put);
            return group;
        });
        return LogsCall.answer(answer);
    }

    private static LogGroup putTags(LogGroup group, JsonNode tags) {
        tags.properties()
                .forEach(tag -> group.tags().put(tag.getKey(), tag.getValue().asText()));
        return group;
    }
}

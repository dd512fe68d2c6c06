package io.github.hookswitch.local.internal.logs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.hookswitch.local.internal.http.LoopbackResponse;
import java.util.Comparator;
import java.util.List;

/** Log streams, and what comes into them. */
final class StreamOperations {
    private StreamOperations() {}

    static LoopbackResponse create(LogsCall call) {
        String name = call.required("logStreamName");
        call.inGroup(group -> {
            if (group.streams().containsKey(name)) {
                throw LogsCall.exists("stream");
            }
            return group.stream(name, call.store().now());
        });
        return LogsCall.done();
    }

    static LoopbackResponse delete(LogsCall call) {
        String name = call.required("logStreamName");
        call.inGroup(group -> {
            if (group.streams().remove(name) == null) {
                throw LogsCall.noStream();
            }
            return group;
        });
        return LogsCall.done();
    }

    static LoopbackResponse describe(LogsCall call) {
        String prefix = call.text("logStreamNamePrefix").orElse("");
        Comparator<LogGroup.Stream> order = call.text("orderBy").orElse("").equals("LastEventTime")
                ? Comparator.comparingLong(LogGroup.Stream::last)
                : Comparator.comparing(LogGroup.Stream::name);
        Comparator<LogGroup.Stream> wanted = call.body().path("descending").asBoolean() ? order.reversed() : order;
        List<ObjectNode> found = call.inGroup(group -> group.streams().values().stream()
                .filter(stream -> stream.name().startsWith(prefix))
                .sorted(wanted)
                .map(stream -> json(group, stream))
                .toList());
        return GroupOperations.page(call, "logStreams", found);
    }

    private static ObjectNode json(LogGroup group, LogGroup.Stream stream) {
        ObjectNode json = LogsCall.object();
        json.put("logStreamName", stream.name());
        json.put("creationTime", stream.created());
        json.put("arn", group.arn() + ":log-stream:" + stream.name());
        json.put("storedBytes", 0);
        if (!stream.events().isEmpty()) {
            json.put("firstEventTimestamp", stream.first());
            json.put("lastEventTimestamp", stream.last());
            json.put("lastIngestionTime", stream.events().getLast().ingested());
        }
        return json;
    }

    static LoopbackResponse put(LogsCall call) {
        String stream = call.required("logStreamName");
        call.inGroup(group -> {
            if (!group.streams().containsKey(stream)) {
                throw LogsCall.noStream();
            }
            return group;
        });
        for (JsonNode event : call.body().path("logEvents")) {
            call.store()
                    .add(
                            call.account(),
                            call.region(),
                            call.group(),
                            stream,
                            event.path("timestamp").asLong(),
                            event.path("message").asText());
        }
        return LogsCall.answer(LogsCall.object()
                .put("nextSequenceToken", Long.toString(call.store().now())));
    }
}

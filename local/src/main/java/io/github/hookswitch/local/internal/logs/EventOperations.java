package io.github.hookswitch.local.internal.logs;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.hookswitch.local.internal.http.LoopbackResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Reads what is in a log. */
final class EventOperations {
    private static final int PAGE = 10_000;
    private static final String FORWARD = "f/";
    private static final String BACKWARD = "b/";

    private EventOperations() {}

    static LoopbackResponse filter(LogsCall call) {
        FilterPattern pattern = new FilterPattern(call.text("filterPattern").orElse(""));
        Set<String> streams = new HashSet<>();
        call.body().path("logStreamNames").forEach(name -> streams.add(name.asText()));
        String prefix = call.text("logStreamNamePrefix").orElse("");
        String token = call.text("nextToken").orElse("");
        Predicate<LogEvent> wanted = event -> inTime(call, event, true)
                && (streams.isEmpty() || streams.contains(event.stream()))
                && event.stream().startsWith(prefix)
                && pattern.matches(event.message())
                && (token.isEmpty() || event.isAfter(token));
        List<LogEvent> found =
                call.inGroup(group -> group.events().stream().filter(wanted).toList());
        int limit = call.body().path("limit").asInt(PAGE);
        List<LogEvent> page = found.subList(0, Math.min(limit, found.size()));
        ObjectNode answer = LogsCall.object();
        ArrayNode events = answer.putArray("events");
        page.forEach(event -> {
            ObjectNode json = events.addObject();
            json.put("logStreamName", event.stream());
            put(event, json);
            json.put("eventId", event.id());
        });
        answer.putArray("searchedLogStreams");
        if (page.size() < found.size()) {
            answer.put("nextToken", page.get(page.size() - 1).token());
        }
        return LogsCall.answer(answer);
    }

    static LoopbackResponse get(LogsCall call) {
        String stream = call.required("logStreamName");
        List<LogEvent> all = call.inGroup(group -> {
            if (!group.streams().containsKey(stream)) {
                throw LogsCall.noStream();
            }
            return new ArrayList<>(group.streams().get(stream).events());
        });
        all.sort(LogEvent.BY_TIME);
        List<LogEvent> inTime =
                all.stream().filter(event -> inTime(call, event, false)).toList();
        String token = call.text("nextToken").orElse("");
        int limit = call.body().path("limit").asInt(PAGE);
        int from;
        int to;
        if (token.startsWith(FORWARD)) {
            from = Math.min(place(token), inTime.size());
            to = Math.min(inTime.size(), from + limit);
        } else if (token.startsWith(BACKWARD)) {
            to = Math.min(place(token), inTime.size());
            from = Math.max(0, to - limit);
        } else if (call.body().path("startFromHead").asBoolean()) {
            from = 0;
            to = Math.min(inTime.size(), limit);
        } else {
            to = inTime.size();
            from = Math.max(0, to - limit);
        }
        ObjectNode answer = LogsCall.object();
        ArrayNode events = answer.putArray("events");
        inTime.subList(from, to).forEach(event -> put(event, events.addObject()));
        answer.put("nextForwardToken", FORWARD + to);
        answer.put("nextBackwardToken", BACKWARD + from);
        return LogsCall.answer(answer);
    }

    private static int place(String token) {
        try {
            return Integer.parseInt(token.substring(2));
        } catch (NumberFormatException malformed) {
            throw LogsCall.invalid("The specified nextToken is invalid.");
        }
    }

    /** The end counts when events are filtered, and does not when a stream is read. */
    private static boolean inTime(LogsCall call, LogEvent event, boolean endIncluded) {
        long end = call.body().path("endTime").asLong(Long.MAX_VALUE);
        return event.timestamp() >= call.body().path("startTime").asLong(0)
                && (event.timestamp() < end || (endIncluded && event.timestamp() == end));
    }

    private static void put(LogEvent event, ObjectNode json) {
        json.put("timestamp", event.timestamp());
        json.put("message", event.message());
        json.put("ingestionTime", event.ingested());
    }
}

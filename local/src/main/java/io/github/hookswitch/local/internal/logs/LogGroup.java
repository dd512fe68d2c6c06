package io.github.hookswitch.local.internal.logs;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A log group with its streams; each keeps its newest events. Guarded by its store. */
public final class LogGroup {
    private static final int KEPT_EVENTS = 10_000;

    private final String arn;
    private final String name;
    private final long created;
    private final Map<String, Stream> streams = new TreeMap<>();
    private final Map<String, String> tags = new TreeMap<>();
    private @Nullable Integer retentionDays;

    record Stream(String name, long created, Deque<LogEvent> events) {
        long first() {
            return events.isEmpty() ? created : events.getFirst().timestamp();
        }

        long last() {
            return events.isEmpty() ? created : events.getLast().timestamp();
        }
    }

    LogGroup(String arn, String name, long created) {
        this.arn = arn;
        this.name = name;
        this.created = created;
    }

    /** The ARN without the star at its end. */
    String arn() {
        return arn;
    }

    String name() {
        return name;
    }

    long created() {
        return created;
    }

    Optional<Integer> retentionDays() {
        return Optional.ofNullable(retentionDays);
    }

    void retentionDays(@Nullable Integer days) {
        this.retentionDays = days;
    }

    Map<String, String> tags() {
        return tags;
    }

    Map<String, Stream> streams() {
        return streams;
    }

    Stream stream(String streamName, long now) {
        return streams.computeIfAbsent(streamName, key -> new Stream(key, now, new ArrayDeque<>()));
    }

    void add(LogEvent event, long now) {
        Deque<LogEvent> events = stream(event.stream(), now).events();
        events.addLast(event);
        if (events.size() > KEPT_EVENTS) {
            events.removeFirst();
        }
    }

    /** All events of all streams, by time. */
    List<LogEvent> events() {
        List<LogEvent> all = new ArrayList<>();
        streams.values().forEach(stream -> all.addAll(stream.events()));
        all.sort(LogEvent.BY_TIME);
        return all;
    }
}

package io.github.hookswitch.local.internal.s3;

import java.time.Instant;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** An upload in parts that is not complete. */
final class MultipartUpload {
    /**
     * A part.
     *
     * @param number 1 to 10,000
     * @param content its content
     * @param uploaded when it came
     */
    record Part(int number, Content content, Instant uploaded) {}

    final String id;
    final String bucket;
    final String key;
    final Map<String, String> headers;
    final Map<String, String> tags;
    final Instant begun;
    private final NavigableMap<Integer, Part> parts = new TreeMap<>();

    MultipartUpload(
            String id,
            String bucket,
            String key,
            Map<String, String> headers,
            Map<String, String> tags,
            Instant begun) {
        this.id = id;
        this.bucket = bucket;
        this.key = key;
        this.headers = headers;
        this.tags = tags;
        this.begun = begun;
    }

    synchronized void add(Part part) {
        Part before = parts.put(part.number(), part);
        if (before != null) {
            S3Store.delete(before.content().file());
        }
    }

    synchronized NavigableMap<Integer, Part> parts() {
        return new TreeMap<>(parts);
    }

    synchronized void discard() {
        parts.values().forEach(part -> S3Store.delete(part.content().file()));
        parts.clear();
    }
}

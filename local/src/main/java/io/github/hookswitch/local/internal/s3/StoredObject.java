package io.github.hookswitch.local.internal.s3;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * An object of a bucket. The file is never changed, but it is deleted with the object: who needs it longer calls
 * {@link S3Store#hold}.
 *
 * @param key the key
 * @param file the content
 * @param size the content's length in bytes
 * @param etag what S3 gives for the content, without quotation marks
 * @param headers what was given with it, by the names of the headers in small letters: {@code content-type},
 *     {@code x-amz-meta-...} and so on
 * @param tags its tags
 * @param lastModified when it was put
 */
public record StoredObject(
        String key,
        Path file,
        long size,
        String etag,
        Map<String, String> headers,
        Map<String, String> tags,
        Instant lastModified) {

    /** Copies the maps. */
    public StoredObject {
        headers = Map.copyOf(headers);
        tags = Map.copyOf(new TreeMap<>(tags));
    }

    /**
     * Its media type.
     *
     * @return the type that was given with it
     */
    public String contentType() {
        return headers.getOrDefault("content-type", "binary/octet-stream");
    }

    StoredObject withTags(Map<String, String> newTags) {
        return new StoredObject(key, file, size, etag, headers, newTags, lastModified);
    }
}

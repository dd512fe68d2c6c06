package io.github.hookswitch.local.internal.s3;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The headers that an object is put with and that it is answered with. */
final class ObjectHeaders {
    private static final Set<String> KEPT = Set.of(
            "content-type",
            "cache-control",
            "content-disposition",
            "content-encoding",
            "content-language",
            "expires",
            "x-amz-storage-class",
            "x-amz-website-redirect-location",
            "x-amz-server-side-encryption",
            "x-amz-server-side-encryption-aws-kms-key-id",
            "x-amz-server-side-encryption-bucket-key-enabled");
    private static final List<String> OVERRIDDEN = List.of(
            "cache-control", "content-disposition", "content-encoding", "content-language", "content-type", "expires");

    private ObjectHeaders() {}

    /** What a request gives the object that it puts. */
    static Map<String, String> given(S3Request request) {
        Map<String, String> given = new HashMap<>();
        request.call().http().headers().forEach((name, value) -> {
            if (KEPT.contains(name) || name.startsWith("x-amz-meta-")) {
                given.put(name, value);
            }
        });
        given.computeIfPresent("content-encoding", (name, encodings) -> withoutChunks(encodings));
        given.values().removeIf(String::isEmpty);
        given.putIfAbsent("content-type", "binary/octet-stream");
        given.putIfAbsent("x-amz-server-side-encryption", "AES256");
        return given;
    }

    /** How the body came over the wire is no property of the object. */
    private static String withoutChunks(String encodings) {
        return encodings
                .replaceAll("\\s*aws-chunked\\s*,?", "")
                .replaceAll(",\\s*$", "")
                .trim();
    }

    /** What an object is answered with. */
    static Map<String, String> of(StoredObject object, S3Request request) {
        Map<String, String> headers = new LinkedHashMap<>(object.headers());
        headers.keySet().removeIf(name -> name.startsWith("x-amz-checksum-"));
        headers.put("content-type", object.contentType());
        headers.put("etag", S3Answers.quoted(object.etag()));
        headers.put("last-modified", S3Answers.httpDate(object.lastModified()));
        headers.put("accept-ranges", "bytes");
        if (!object.tags().isEmpty()) {
            headers.put("x-amz-tagging-count", Integer.toString(object.tags().size()));
        }
        OVERRIDDEN.forEach(name -> request.parameter("response-" + name).ifPresent(value -> headers.put(name, value)));
        Map<String, String> written = new HashMap<>();
        headers.forEach((name, value) -> written.put(name.equals("content-type") ? "Content-Type" : name, value));
        return written;
    }

    static Map<String, String> checksums(StoredObject object) {
        Map<String, String> sums = new HashMap<>(object.headers());
        sums.keySet().removeIf(name -> !name.toLowerCase(Locale.ROOT).startsWith("x-amz-checksum-"));
        return sums;
    }
}

package io.github.hookswitch.local.internal.s3;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Headers by which a client makes a request depend on the object as it is. */
final class Conditions {
    private Conditions() {}

    /**
     * Checks the conditions of a reading request.
     *
     * @return true if the client has the object already
     */
    static boolean notModified(S3Request request, StoredObject object) {
        requireMatch(request, object, "");
        Optional<String> noneMatch = request.header("if-none-match");
        if (noneMatch.isPresent()) {
            return names(noneMatch.get(), object);
        }
        return time(request, "if-modified-since")
                .map(since -> !seconds(object).isAfter(since))
                .orElse(false);
    }

    /** Checks the conditions that must hold, for a copy those of its source. */
    static void requireMatch(S3Request request, StoredObject object, String prefix) {
        Optional<String> match = request.header(prefix + "if-match");
        if (match.isPresent() && !names(match.get(), object)) {
            throw S3Errors.preconditionFailed();
        }
        Optional<Instant> unmodified = time(request, prefix + "if-unmodified-since");
        if (match.isEmpty() && unmodified.isPresent() && seconds(object).isAfter(unmodified.get())) {
            throw S3Errors.preconditionFailed();
        }
    }

    /** Checks the conditions of a writing request. */
    static void requireWritable(S3Request request, @Nullable StoredObject existing) {
        if (existing != null
                && request.header("if-none-match").filter("*"::equals).isPresent()) {
            throw S3Errors.preconditionFailed();
        }
        Optional<String> match = request.header("if-match");
        if (match.isPresent()) {
            if (existing == null) {
                throw S3Errors.noSuchKey();
            }
            if (!names(match.get(), existing)) {
                throw S3Errors.preconditionFailed();
            }
        }
    }

    private static boolean names(String header, StoredObject object) {
        return Arrays.stream(header.split(",", -1))
                .map(tag -> tag.trim().replaceFirst("^W/", "").replace("\"", ""))
                .anyMatch(tag -> tag.equals("*") || tag.equals(object.etag()));
    }

    private static Instant seconds(StoredObject object) {
        return object.lastModified().truncatedTo(ChronoUnit.SECONDS);
    }

    private static Optional<Instant> time(S3Request request, String header) {
        try {
            return request.header(header)
                    .map(text -> ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant());
        } catch (DateTimeParseException ignoredAsHttpSays) {
            return Optional.empty();
        }
    }
}

package io.github.hookswitch.local.internal.s3;

import io.github.hookswitch.local.internal.gateway.AwsException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/** Refuses presigned URLs whose time is over. Their signatures are not checked. */
final class Presigned {
    private static final DateTimeFormatter SIGNED = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT);
    private static final Duration LONGEST = Duration.ofDays(7);

    private final InstantSource clock;

    Presigned(InstantSource clock) {
        this.clock = clock;
    }

    void check(S3Request request) {
        if (request.has("X-Amz-Expires") && request.has("X-Amz-Date")) {
            Duration lifetime = lifetime(request.query().getOrDefault("X-Amz-Expires", ""));
            requireBefore(signed(request.query().getOrDefault("X-Amz-Date", "")).plus(lifetime));
        } else if (request.has("AWSAccessKeyId") && request.has("Expires")) {
            requireBefore(Instant.ofEpochSecond(seconds(request.query().getOrDefault("Expires", ""))));
        }
    }

    private void requireBefore(Instant end) {
        if (clock.instant().isAfter(end)) {
            throw S3Errors.expired();
        }
    }

    private static Duration lifetime(String seconds) {
        Duration lifetime = Duration.ofSeconds(seconds(seconds));
        if (lifetime.compareTo(LONGEST) > 0) {
            throw AwsException.badRequest(
                    "AuthorizationQueryParametersError", "X-Amz-Expires must be less than a week (in seconds)");
        }
        return lifetime;
    }

    private static Instant signed(String date) {
        try {
            return LocalDateTime.parse(date, SIGNED).toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException wrong) {
            throw AwsException.badRequest(
                    "AuthorizationQueryParametersError",
                    "X-Amz-Date must be in the ISO8601 Long Format \"yyyyMMdd'T'HHmmss'Z'\"");
        }
    }

    private static long seconds(String text) {
        if (!text.matches("\\d{1,12}")) {
            throw AwsException.badRequest("AuthorizationQueryParametersError", "X-Amz-Expires should be a number");
        }
        return Long.parseLong(text);
    }
}

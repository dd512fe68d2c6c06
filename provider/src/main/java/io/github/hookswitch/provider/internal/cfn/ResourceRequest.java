package io.github.hookswitch.provider.internal.cfn;

import io.github.hookswitch.provider.internal.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * CloudFormation's request to a custom resource.
 *
 * @param type its RequestType as it was sent
 * @param responseUrl the signed URL for the answer, a secret
 * @param stackId the stack's ARN
 * @param requestId the request's id
 * @param logicalResourceId the resource's logical id
 * @param resourceType the type, {@code Custom::Something}
 * @param physicalResourceId the physical id, null for a creation
 * @param properties the ResourceProperties
 * @param oldProperties the OldResourceProperties, empty unless it is an update
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/crpg-ref-requests.html">Custom resource
 *     request objects</a>
 */
public record ResourceRequest(
        String type,
        URI responseUrl,
        String stackId,
        String requestId,
        String logicalResourceId,
        String resourceType,
        @Nullable String physicalResourceId,
        Properties properties,
        Properties oldProperties) {
    private static final String SERVICE_TIMEOUT = "ServiceTimeout";
    private static final int LONGEST_SERVICE_TIMEOUT = 3600;

    // What the constructs set. Should the event lack it, the service's own default of an hour might be too long.
    private static final String DEFAULT_SERVICE_TIMEOUT = "1200";

    private static final Pattern SIGNED_AT = Pattern.compile("(?:^|&)X-Amz-Date=(\\d{8}T\\d{6}Z)(?:&|$)");
    private static final DateTimeFormatter BASIC_FORMAT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /**
     * Reads a request.
     *
     * @param event the Lambda's event
     * @return the request
     * @throws IOException if it is not JSON, or has no place to answer to
     */
    public static ResourceRequest read(InputStream event) throws IOException {
        Map<String, Object> members = members(event);
        Properties envelope = Properties.of(members);
        return new ResourceRequest(
                envelope.optional("RequestType", ""),
                url(envelope.optional("ResponseURL", "")),
                envelope.optional("StackId", ""),
                envelope.optional("RequestId", ""),
                envelope.optional("LogicalResourceId", ""),
                envelope.optional("ResourceType", ""),
                envelope.optional("PhysicalResourceId"),
                Properties.of(members.get("ResourceProperties")),
                Properties.of(members.get("OldResourceProperties")));
    }

    private static Map<String, Object> members(InputStream event) throws IOException {
        try {
            return Json.read(event);
        } catch (IOException e) {
            throw new IOException("The event cannot be read; is this an event of CloudFormation? " + e.getMessage(), e);
        }
    }

    /** The URL must not show up in an error. */
    private static URI url(String text) throws IOException {
        try {
            URI url = URI.create(text);
            if (url.getHost() != null) {
                return url;
            }
        } catch (IllegalArgumentException e) {
            throw new IOException("The event's ResponseURL is not a URL; is this an event of CloudFormation?");
        }
        throw new IOException("The event has no ResponseURL; this function answers requests of CloudFormation only.");
    }

    /**
     * What is wanted.
     *
     * @return the type, empty if it is none of the three that exist
     */
    public Optional<RequestType> requestType() {
        for (RequestType candidate : RequestType.values()) {
            if (candidate.name().equals(type.toUpperCase(Locale.ROOT))) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    /**
     * The physical id of a resource that exists.
     *
     * @return the id, empty text for a creation
     */
    public String physicalId() {
        return physicalResourceId == null ? "" : physicalResourceId;
    }

    /**
     * Until when CloudFormation waits for the answer. It counts from the moment that the response URL was signed at.
     *
     * @return the moment, empty if the URL does not tell when it was signed
     */
    public Optional<Instant> awaitedUntil() {
        Optional<Instant> signed = signedAt();
        if (signed.isEmpty()) {
            return signed;
        }
        int seconds = properties.integer(
                SERVICE_TIMEOUT,
                properties.optional(SERVICE_TIMEOUT, DEFAULT_SERVICE_TIMEOUT),
                1,
                LONGEST_SERVICE_TIMEOUT);
        return signed.map(start -> start.plusSeconds(seconds));
    }

    private Optional<Instant> signedAt() {
        Matcher signed = SIGNED_AT.matcher(Objects.requireNonNullElse(responseUrl.getRawQuery(), ""));
        try {
            return signed.find() ? Optional.of(BASIC_FORMAT.parse(signed.group(1), Instant::from)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Leaves the URL and the properties out. */
    @Override
    public String toString() {
        return type + " " + resourceType + " " + logicalResourceId;
    }
}

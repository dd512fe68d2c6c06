package io.github.hookswitch.provider.internal.cfn;

import io.github.hookswitch.provider.internal.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
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
 * @param ids what the answer repeats
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
        RequestIds ids,
        String resourceType,
        @Nullable String physicalResourceId,
        Properties properties,
        Properties oldProperties) {
    /** How the ids begin that stand for resources which a creation did not make. */
    public static final String NOT_CREATED = "not-created-";

    private static final String SERVICE_TIMEOUT = "ServiceTimeout";
    private static final int LONGEST_SERVICE_TIMEOUT = 3600;

    // What the constructs set. Should the event lack it, the service's own default of an hour might be too long.
    private static final String DEFAULT_SERVICE_TIMEOUT = "1200";

    private static final Pattern SIGNED_AT = Pattern.compile("(?:^|&)X-Amz-Date=(\\d{8}T\\d{6}Z)(?:&|$)");
    private static final DateTimeFormatter BASIC_FORMAT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /**
     * Reads a request. The place to answer to is judged before all else; a request that has one can be answered, so
     * whatever else is missing or of another kind than expected is as good as absent here.
     *
     * @param event the Lambda's event
     * @return the request
     * @throws IOException if it is not JSON, or has no place to answer to; the message has no part of the event
     */
    public static ResourceRequest read(InputStream event) throws IOException {
        Map<String, Object> members = members(event);
        URI url = ResponseUrl.of(text(members, "ResponseURL"));
        String physicalId = text(members, "PhysicalResourceId");
        return new ResourceRequest(
                text(members, "RequestType"),
                url,
                new RequestIds(
                        text(members, "StackId"), text(members, "RequestId"), text(members, "LogicalResourceId")),
                text(members, "ResourceType"),
                physicalId.isEmpty() ? null : physicalId,
                Properties.of(members.get("ResourceProperties")),
                Properties.of(members.get("OldResourceProperties")));
    }

    private static String text(Map<String, Object> members, String name) {
        return members.get(name) instanceof String text ? text : "";
    }

    private static Map<String, Object> members(InputStream event) throws IOException {
        try {
            return Json.read(event);
        } catch (IOException e) {
            throw new IOException("The event cannot be read; is this an event of CloudFormation? " + e.getMessage(), e);
        }
    }

    /**
     * What an answer must repeat and the request lacks. Nothing is done for such a request: CloudFormation could not
     * tell what the answer is to.
     *
     * @return the names of the members, none if it is complete
     */
    public List<String> missing() {
        return ids.missing();
    }

    /**
     * The stack.
     *
     * @return its ARN
     */
    public String stackId() {
        return ids.stackId();
    }

    /**
     * The request.
     *
     * @return its id
     */
    public String requestId() {
        return ids.requestId();
    }

    /**
     * The resource in its template.
     *
     * @return its logical id
     */
    public String logicalResourceId() {
        return ids.logicalResourceId();
    }

    /**
     * The same request for another resource of the stack.
     *
     * @param otherId its logical id
     * @return the request
     */
    public ResourceRequest withLogicalResourceId(String otherId) {
        RequestIds others = new RequestIds(stackId(), requestId(), otherId);
        return new ResourceRequest(
                type, responseUrl, others, resourceType, physicalResourceId, properties, oldProperties);
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
     * @return the id, an empty string for a creation
     */
    public String physicalId() {
        return physicalResourceId == null ? "" : physicalResourceId;
    }

    /**
     * Whether the resource was never made: CloudFormation deletes what a failed creation answered with.
     *
     * @return true if its id stands for nothing
     */
    public boolean wasNeverCreated() {
        return physicalId().startsWith(NOT_CREATED);
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
        return type + " " + resourceType + " " + logicalResourceId();
    }
}

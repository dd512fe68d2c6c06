package io.github.hookswitch.provider.internal.cfn;

import io.github.hookswitch.provider.internal.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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

    /** Leaves the URL and the properties out. */
    @Override
    public String toString() {
        return type + " " + resourceType + " " + logicalResourceId;
    }
}

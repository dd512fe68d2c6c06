package io.github.hookswitch.provider.internal.cfn;

import io.github.hookswitch.provider.internal.json.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a request.
 *
 * @param success SUCCESS or FAILED
 * @param reason why it failed, empty if it succeeded
 * @param physicalResourceId the resource's physical id
 * @param request the request that is answered
 * @param data the attributes that a template can read
 * @param warning what the log should warn of, null for nothing; no part of the answer
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/crpg-ref-responses.html">Custom resource
 *     response objects</a>
 */
public record ResourceResponse(
        boolean success,
        String reason,
        String physicalResourceId,
        ResourceRequest request,
        Map<String, String> data,
        @Nullable String warning) {
    private static final int MOST_BYTES = 4096;

    /** Copies the data. */
    public ResourceResponse {
        data = Map.copyOf(data);
    }

    /**
     * A success.
     *
     * @param request the request
     * @param result what was achieved
     * @return the answer
     */
    public static ResourceResponse success(ResourceRequest request, ResourceResult result) {
        String id = result.physicalResourceId();
        return new ResourceResponse(
                true, "", id.isEmpty() ? placeholder(request) : id, request, result.data(), result.warning());
    }

    /**
     * A failure. A resource that was not created gets a placeholder as its id, whose deletion finds nothing to do; any
     * other keeps its id, as another one would replace it.
     *
     * @param request the request
     * @param reason what a person reads
     * @return the answer
     */
    public static ResourceResponse failed(ResourceRequest request, String reason) {
        String id = request.physicalResourceId() == null ? placeholder(request) : request.physicalResourceId();
        return new ResourceResponse(false, reason, id, request, Map.of(), null);
    }

    /** CloudFormation takes no answer with an empty id. The deletion gets this one, and knows by it what was made for it. */
    private static String placeholder(ResourceRequest request) {
        return ResourceRequest.NOT_CREATED + ResourceToken.origin(request.requestId());
    }

    /**
     * The answer's JSON, with a Reason short enough for CloudFormation's limit of 4096 bytes.
     *
     * @return UTF-8
     */
    public byte[] toJson() {
        return json(success ? reason : ReasonLimit.apply(reason, text -> json(text).length, MOST_BYTES - 1));
    }

    private byte[] json(String shownReason) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("Status", success ? "SUCCESS" : "FAILED");
        json.put("PhysicalResourceId", physicalResourceId);
        json.put("StackId", request.stackId());
        json.put("RequestId", request.requestId());
        json.put("LogicalResourceId", request.logicalResourceId());
        if (!success) {
            json.put("Reason", shownReason);
        }
        if (!data.isEmpty()) {
            json.put("Data", new TreeMap<>(data));
        }
        return Json.bytes(json);
    }
}

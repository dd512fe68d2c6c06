package io.github.hookswitch.provider.internal.cfn;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an answer repeats of its request, so that CloudFormation can tell what it is to. An id that is missing is empty.
 *
 * @param stackId the stack's ARN
 * @param requestId the request's id
 * @param logicalResourceId the resource's logical id
 */
public record RequestIds(String stackId, String requestId, String logicalResourceId) {

    /** The names of the ids that are missing. */
    List<String> missing() {
        Map<String, String> ids = new LinkedHashMap<>();
        ids.put("StackId", stackId);
        ids.put("RequestId", requestId);
        ids.put("LogicalResourceId", logicalResourceId);
        return ids.entrySet().stream()
                .filter(id -> id.getValue().isBlank())
                .map(Map.Entry::getKey)
                .toList();
    }
}

package io.github.hookswitch.local.internal.logs;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.hookswitch.local.internal.gateway.AwsException;
import io.github.hookswitch.local.internal.http.LoopbackResponse;
import java.util.List;
import java.util.Set;

/** Policies that let AWS's services write into log groups; nothing is decided by them here. */
final class PolicyOperations {
    /** The operations, which are about no group in particular. */
    static final Set<String> NAMES = Set.of("PutResourcePolicy", "DeleteResourcePolicy", "DescribeResourcePolicies");

    private static final int MOST_OF_A_REGION = 10;

    private PolicyOperations() {}

    static LoopbackResponse put(LogsCall call) {
        LogPolicies policies = call.store().policies();
        LogPolicies.Policy policy = policies.of(call.required("policyName"), call.required("policyDocument"));
        if (!policies.put(call.account(), call.region(), policy, MOST_OF_A_REGION)) {
            throw AwsException.badRequest("LimitExceededException", "Resource limit exceeded.");
        }
        ObjectNode answer = LogsCall.object();
        answer.set("resourcePolicy", json(policy));
        return LogsCall.answer(answer);
    }

    static LoopbackResponse delete(LogsCall call) {
        String name = call.required("policyName");
        if (!call.store().policies().remove(call.account(), call.region(), name)) {
            throw AwsException.badRequest(
                    "ResourceNotFoundException", "Policy with name [" + name + "] does not exist.");
        }
        return LogsCall.done();
    }

    static LoopbackResponse describe(LogsCall call) {
        List<ObjectNode> all = call.store().policies().all(call.account(), call.region()).stream()
                .map(PolicyOperations::json)
                .toList();
        return GroupOperations.page(call, "resourcePolicies", all);
    }

    private static ObjectNode json(LogPolicies.Policy policy) {
        return LogsCall.object()
                .put("policyName", policy.name())
                .put("policyDocument", policy.document())
                .put("lastUpdatedTime", policy.updated());
    }
}

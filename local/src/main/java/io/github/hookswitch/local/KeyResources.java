package io.github.hookswitch.local;

import io.github.hookswitch.local.deployment.ResourceObserver;
import io.github.hookswitch.local.deployment.ResourceRequest;
import io.github.hookswitch.local.deployment.ResourceState;
import io.github.hookswitch.local.internal.iam.PolicyDocument;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps the policies of the keys of stacks. Nothing is encrypted here, but whether it could be is checked. */
final class KeyResources implements ResourceObserver {

    static final String TYPE = "AWS::KMS::Key";

    private final Map<String, PolicyDocument> policies = new ConcurrentHashMap<>();

    @Override
    public void exists(ResourceRequest request, ResourceState state) {
        policies.put(
                state.physicalId(),
                PolicyDocument.parse(
                        ResourceProperties.of(request).path("KeyPolicy").toString()));
    }

    @Override
    public void ends(ResourceRequest request, ResourceState state) {
        policies.remove(state.physicalId());
    }

    /** The policy of a key, by its ARN. */
    Optional<PolicyDocument> policy(String arn) {
        return Optional.ofNullable(policies.get(arn.substring(arn.lastIndexOf('/') + 1)));
    }
}

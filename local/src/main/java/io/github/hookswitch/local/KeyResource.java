package io.github.hookswitch.local;

import io.github.hookswitch.local.deployment.JsonObject;
import io.github.hookswitch.local.deployment.ResourceRequest;
import io.github.hookswitch.local.deployment.ResourceState;
import io.github.hookswitch.local.deployment.ResourceType;
import io.github.hookswitch.local.internal.iam.PolicyDocument;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keys of KMS; {@code Ref} gives the id. Nothing is encrypted here, but whether it could be is checked by their policies.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-kms-key.html">
 *     AWS::KMS::Key</a>
 */
final class KeyResource implements ResourceType {

    static final String TYPE = "AWS::KMS::Key";

    private final Map<String, PolicyDocument> policies = new ConcurrentHashMap<>();

    @Override
    public ResourceState create(ResourceRequest request) {
        String id = UUID.randomUUID().toString();
        keepPolicy(request, id);
        String arn = "arn:aws:kms:" + request.stack().region() + ":"
                + request.stack().account() + ":key/" + id;
        return ResourceState.of(id).with("Arn", arn).with("KeyId", id);
    }

    @Override
    public ResourceState update(ResourceRequest request, JsonObject oldProperties, ResourceState old) {
        keepPolicy(request, old.physicalId());
        return old;
    }

    @Override
    public void restore(ResourceRequest request, ResourceState state) {
        keepPolicy(request, state.physicalId());
    }

    private void keepPolicy(ResourceRequest request, String id) {
        policies.put(
                id,
                PolicyDocument.parse(
                        ResourceProperties.of(request).path("KeyPolicy").toString()));
    }

    @Override
    public void delete(ResourceRequest request, ResourceState state) {
        policies.remove(state.physicalId());
    }

    /** The policy of a key, by its ARN. */
    Optional<PolicyDocument> policy(String arn) {
        return Optional.ofNullable(policies.get(arn.substring(arn.lastIndexOf('/') + 1)));
    }
}

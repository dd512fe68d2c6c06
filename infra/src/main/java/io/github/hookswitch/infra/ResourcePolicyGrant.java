package io.github.hookswitch.infra;

import software.amazon.awscdk.interfaces.IEnvironmentAware;
import software.amazon.awscdk.interfaces.ResourceEnvironment;
import software.amazon.awscdk.services.iam.AddToResourcePolicyResult;
import software.amazon.awscdk.services.iam.Grant;
import software.amazon.awscdk.services.iam.GrantPolicyWithResourceOptions;
import software.amazon.awscdk.services.iam.IGrantable;
import software.amazon.awscdk.services.iam.IResourceWithPolicyV2;
import software.amazon.awscdk.services.iam.PolicyStatement;

/**
 * A statement that a bucket's or key's policy has taken, or not, as a grant. The CDK's own grant takes one that was not added
 * for a success, and in Java neither a bucket nor a key is the resource that it asks for.
 */
final class ResourcePolicyGrant implements IResourceWithPolicyV2 {
    private final ResourceEnvironment environment;
    private final AddToResourcePolicyResult result;

    private ResourcePolicyGrant(ResourceEnvironment environment, AddToResourcePolicyResult result) {
        this.environment = environment;
        this.result = result;
    }

    static Grant grant(
            IGrantable grantee, PolicyStatement statement, IEnvironmentAware owner, AddToResourcePolicyResult result) {
        if (!Boolean.TRUE.equals(result.getStatementAdded())) {
            return Grant.drop(grantee, "the policy of an import, which cannot be changed here");
        }
        return Grant.addStatementToResourcePolicy(GrantPolicyWithResourceOptions.builder()
                .grantee(grantee)
                .actions(statement.getActions())
                .resourceArns(statement.getResources())
                .resource(new ResourcePolicyGrant(owner.getEnv(), result))
                .statement(statement)
                .build());
    }

    @Override
    public ResourceEnvironment getEnv() {
        return environment;
    }

    @Override
    public AddToResourcePolicyResult addToResourcePolicy(PolicyStatement statement) {
        return result;
    }
}

package io.github.hookswitch.infra.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import software.amazon.awscdk.CfnResource;
import software.amazon.awscdk.services.iam.IRole;
import software.amazon.awscdk.services.iam.Policy;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.constructs.Construct;

/**
 * What the provider may do for one type of custom resource.
 *
 * @param resource the policy in the template, on which the custom resources depend
 * @param applications the statement that grows by each SIP media application, so that the policy stays short; for a type
 *     without such an action it is in no policy
 */
record TypePolicy(CfnResource resource, PolicyStatement applications) {

    static TypePolicy create(Construct scope, ChimeResourceType type, IRole role) {
        List<PolicyStatement> statements = new ArrayList<>();
        statements.add(PolicyStatement.Builder.create()
                .actions(type.actions())
                // see ChimeResourceType: no resource type to limit these to
                .resources(List.of("*"))
                .build());
        PolicyStatement applications = new PolicyStatement();
        if (type.applicationAction() != null) {
            applications.addActions(type.applicationAction());
            statements.add(applications);
        }
        Policy policy = Policy.Builder.create(scope, type.policyId())
                .roles(List.of(role))
                .statements(statements)
                .build();
        return new TypePolicy(
                (CfnResource) Objects.requireNonNull(policy.getNode().getDefaultChild(), "policy"), applications);
    }
}

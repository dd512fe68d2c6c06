package io.github.hookswitch.infra.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.Acknowledgment;
import software.amazon.awscdk.CfnResource;
import software.amazon.awscdk.Validations;
import software.amazon.awscdk.services.iam.IRole;
import software.amazon.awscdk.services.iam.Policy;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.constructs.Construct;

/** What the provider may do for one type of custom resource. */
final class ProviderPolicy {
    private final ChimeResourceType type;
    private final IRole role;
    private final PolicyStatement applications = new PolicyStatement();
    private final @Nullable CfnResource resource;

    ProviderPolicy(Construct scope, ChimeResourceType type, IRole role) {
        this.type = type;
        this.role = role;
        PolicyStatement any = PolicyStatement.Builder.create()
                .actions(type.actions())
                // see ChimeResourceType: no resource type to limit these to
                .resources(List.of("*"))
                .build();
        if (PrecreatedRoles.contains(role)) {
            role.addToPrincipalPolicy(any);
            resource = null;
            return;
        }
        List<PolicyStatement> statements = new ArrayList<>(List.of(any));
        if (!type.applicationActions().isEmpty()) {
            applications.addActions(type.applicationActions().toArray(String[]::new));
            statements.add(applications);
        }
        Policy policy = Policy.Builder.create(scope, type.policyId())
                .roles(List.of(role))
                .statements(statements)
                .build();
        Validations.of(policy)
                .acknowledge(Acknowledgment.builder()
                        .id("AwsSolutions-IAM5[Resource::*]")
                        .reason("The service authorization reference has no resource type for " + type.unlimited()
                                + ", so these actions cannot be limited to any.")
                        .build());
        resource = (CfnResource) Objects.requireNonNull(policy.getNode().getDefaultChild(), "policy");
    }

    /** Allows the type's actions on applications: by one statement that grows, so that the policy stays short. */
    void allow(List<String> applicationArns) {
        if (resource != null) {
            applications.addResources(applicationArns.toArray(String[]::new));
        } else if (!type.applicationActions().isEmpty()) {
            role.addToPrincipalPolicy(PolicyStatement.Builder.create()
                    .actions(type.applicationActions())
                    .resources(applicationArns)
                    .build());
        }
    }

    /** Makes a custom resource wait for the permissions; those of a role that somebody else makes are there. */
    void precede(CfnResource customResource) {
        if (resource != null) {
            customResource.addResourceDependency(resource);
        }
    }
}

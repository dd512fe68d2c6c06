package io.github.hookswitch.local;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.hookswitch.local.deployment.ResourceObserver;
import io.github.hookswitch.local.deployment.ResourceRequest;
import io.github.hookswitch.local.deployment.ResourceState;
import io.github.hookswitch.local.internal.iam.IamStore;
import io.github.hookswitch.local.internal.iam.PolicyDocument;
import io.github.hookswitch.local.internal.iam.Role;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Keeps the roles and policies of stacks, so that they decide. */
final class IamResources {
    private static final String POLICY_DOCUMENT = "PolicyDocument";

    private IamResources() {}

    static Map<String, ResourceObserver> all(IamStore iam) {
        return Map.of(
                "AWS::IAM::Role", new Roles(iam),
                "AWS::IAM::Policy", new Policies(iam, "Roles"),
                "AWS::IAM::RolePolicy", new Policies(iam, "RoleName"),
                "AWS::IAM::ManagedPolicy", new ManagedPolicies(iam));
    }

    private static PolicyDocument document(JsonNode policy) {
        return PolicyDocument.parse(policy.toString());
    }

    private record Roles(IamStore iam) implements ResourceObserver {
        @Override
        public void exists(ResourceRequest request, ResourceState state) {
            JsonNode properties = ResourceProperties.of(request);
            Map<String, PolicyDocument> inline = new HashMap<>();
            properties
                    .path("Policies")
                    .forEach(policy ->
                            inline.put(policy.path("PolicyName").asText(), document(policy.path(POLICY_DOCUMENT))));
            String arn = state.attributes().text("Arn");
            iam.put(
                    request.stack().account(),
                    state.physicalId(),
                    new Role(
                            arn == null
                                    ? "arn:aws:iam::" + request.stack().account() + ":role/" + state.physicalId()
                                    : arn,
                            document(properties.path("AssumeRolePolicyDocument")),
                            inline,
                            ResourceProperties.texts(properties.path("ManagedPolicyArns"))));
        }

        @Override
        public void ends(ResourceRequest request, ResourceState state) {
            iam.remove(request.stack().account(), state.physicalId());
        }
    }

    /** Policies of roles that are resources of their own. */
    private record Policies(IamStore iam, String roles) implements ResourceObserver {
        @Override
        public void exists(ResourceRequest request, ResourceState state) {
            JsonNode properties = ResourceProperties.of(request);
            JsonNode named = properties.path(roles);
            iam.attach(
                    request.stack().account(),
                    id(request, state),
                    document(properties.path(POLICY_DOCUMENT)),
                    named.isTextual() ? Set.of(named.asText()) : Set.copyOf(ResourceProperties.texts(named)));
        }

        @Override
        public void ends(ResourceRequest request, ResourceState state) {
            iam.detach(request.stack().account(), id(request, state));
        }

        private static String id(ResourceRequest request, ResourceState state) {
            return request.stack().stackId() + " " + state.physicalId();
        }
    }

    private record ManagedPolicies(IamStore iam) implements ResourceObserver {
        @Override
        public void exists(ResourceRequest request, ResourceState state) {
            JsonNode properties = ResourceProperties.of(request);
            PolicyDocument policy = document(properties.path(POLICY_DOCUMENT));
            iam.putManaged(state.physicalId(), policy);
            iam.attach(
                    request.stack().account(),
                    state.physicalId(),
                    policy,
                    Set.copyOf(ResourceProperties.texts(properties.path("Roles"))));
        }

        @Override
        public void ends(ResourceRequest request, ResourceState state) {
            iam.removeManaged(state.physicalId());
            iam.detach(request.stack().account(), state.physicalId());
        }
    }
}

package io.github.hookswitch.local.internal.iam;

import io.github.hookswitch.local.internal.iam.PolicyDocument.Decision;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Decides what an AWS service may do on behalf of an application: it has no role, so the resource's own policy decides. */
public final class ServiceAccess {
    private final ResourcePolicies resources;
    private final ConditionCheck conditions;

    /**
     * Decides.
     *
     * @param resources what resources say
     * @param conditions checks conditions
     */
    public ServiceAccess(ResourcePolicies resources, ConditionCheck conditions) {
        this.resources = resources;
        this.conditions = conditions;
    }

    /**
     * Whether a service may act on a resource.
     *
     * @param principal the service, such as {@code voiceconnector.chime.amazonaws.com}
     * @param sourceAccount the account of what it acts for
     * @param sourceArn what it acts for, such as a SIP media application
     * @param action such as {@code s3:GetObject}
     * @param resource the ARN of the bucket's object, the key and so on
     * @return true if the resource's policy allows it
     */
    public boolean allows(String principal, String sourceAccount, String sourceArn, String action, String resource) {
        Map<String, String> context = new HashMap<>();
        context.put("aws:SourceAccount", sourceAccount);
        context.put("aws:SourceArn", sourceArn);
        context.put("aws:SecureTransport", "true");
        context.put("aws:PrincipalIsAWSService", "true");
        PolicyRequest request = new PolicyRequest(principal, "", action, resource, context);
        Optional<PolicyDocument> policy = resources.of(resource);
        return policy.map(document -> document.forPrincipal(request, conditions))
                        .orElse(Decision.NOT_MENTIONED)
                == Decision.ALLOWED;
    }
}

package io.github.hookswitch.local.internal.iam;

import io.github.hookswitch.local.internal.gateway.Access;
import io.github.hookswitch.local.internal.gateway.AwsCaller;
import io.github.hookswitch.local.internal.gateway.AwsException;
import io.github.hookswitch.local.internal.iam.PolicyDocument.Decision;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Decides by the policies of roles and resources, as AWS does: what is denied anywhere is denied; within an account it is
 * enough that the role's policies or the resource's allow, from another account both have to. Who uses keys of no role may
 * do everything that no resource denies, and so may a role that no stack made: the CDK's own, for example.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html">Policy
 *     evaluation logic</a>
 */
public final class IamAccess implements Access {
    private static final int BAD_REQUEST = 400;
    /** Services whose JSON protocol has status 400 for every refusal. */
    private static final Set<String> BY_400 =
            Set.of("ssm", "logs", "dynamodb", "kms", "events", "states", "secretsmanager");
    /** Services that have the shorter code. */
    private static final Set<String> SHORT_CODE = Set.of("s3", "sts", "iam", "cloudformation");

    private final IamStore iam;
    private final ResourcePolicies resources;
    private final ConditionCheck conditions;
    private final Consumer<String> warnings;
    private final Set<String> warned = ConcurrentHashMap.newKeySet();

    /**
     * Decides.
     *
     * @param iam roles and their policies
     * @param resources what resources say themselves
     * @param conditions checks conditions
     * @param warnings gets a sentence for each policy of AWS's that is not known here
     */
    public IamAccess(IamStore iam, ResourcePolicies resources, ConditionCheck conditions, Consumer<String> warnings) {
        this.iam = iam;
        this.resources = resources;
        this.conditions = conditions;
        this.warnings = warnings;
    }

    @Override
    public void require(AwsCaller caller, String action, String resource) {
        PolicyRequest request = request(caller, action, resource);
        Decision byResource = resources
                .of(resource)
                .map(policy -> policy.forPrincipal(request, conditions))
                .orElse(Decision.NOT_MENTIONED);
        if (byResource == Decision.DENIED) {
            throw refused(caller, action, resource, "with an explicit deny in a resource-based policy");
        }
        Optional<Role> role = Optional.ofNullable(caller.roleArn()).flatMap(iam::role);
        if (role.isEmpty()) {
            return;
        }
        Decision byRole = PolicyDocument.decide(statements(role.get()), request, conditions);
        if (byRole == Decision.DENIED) {
            throw refused(caller, action, resource, "with an explicit deny in an identity-based policy");
        }
        boolean foreign = resources
                .owner(resource)
                .map(owner -> !owner.equals(caller.account()))
                .orElse(false);
        if (foreign && byResource != Decision.ALLOWED) {
            throw refused(
                    caller, action, resource, "because no resource-based policy allows the " + action + " action");
        }
        if (byRole != Decision.ALLOWED && (foreign || byResource != Decision.ALLOWED)) {
            throw refused(
                    caller, action, resource, "because no identity-based policy allows the " + action + " action");
        }
    }

    @Override
    public void requirePublic(String action, String resource) {
        PolicyRequest request = new PolicyRequest("*", "", action, resource, Map.of("aws:SecureTransport", "true"));
        boolean allowed = resources
                        .of(resource)
                        .map(policy -> policy.forPrincipal(request, conditions))
                        .orElse(Decision.NOT_MENTIONED)
                == Decision.ALLOWED;
        if (!allowed) {
            Access.super.requirePublic(action, resource);
        }
    }

    /**
     * Refuses to make a session of a role that does not trust the caller. A role that no stack made trusts everybody.
     *
     * @param caller who wants to assume it
     * @param roleArn the role
     * @throws AwsException {@code AccessDenied}
     */
    public void requireTrusted(AwsCaller caller, String roleArn) {
        Optional<Role> role = iam.role(roleArn);
        if (role.isEmpty()) {
            return;
        }
        Decision byTrust = role.get().trust().forPrincipal(request(caller, "sts:AssumeRole", roleArn), conditions);
        if (byTrust != Decision.ALLOWED) {
            throw refused(
                    caller,
                    "sts:AssumeRole",
                    roleArn,
                    byTrust == Decision.DENIED
                            ? "with an explicit deny in a resource-based policy"
                            : "because no resource-based policy allows the sts:AssumeRole action");
        }
    }

    private static PolicyRequest request(AwsCaller caller, String action, String resource) {
        Map<String, String> context = new HashMap<>();
        context.put("aws:PrincipalArn", caller.roleArn() == null ? user(caller) : roleArn(caller.roleArn()));
        context.put("aws:PrincipalAccount", caller.account());
        context.put("aws:RequestedRegion", caller.region());
        context.put("aws:PrincipalIsAWSService", "false");
        // Here it is plain http on loopback, where AWS's clients speak https.
        context.put("aws:SecureTransport", "true");
        return new PolicyRequest(Sessions.of(caller), caller.account(), action, resource, context);
    }

    private static String user(AwsCaller caller) {
        return "arn:aws:iam::" + caller.account() + ":user/local";
    }

    private static String roleArn(String roleOrSession) {
        return roleOrSession.replaceFirst(":sts:(.*):assumed-role/([^/]+)/.*", ":iam:$1:role/$2");
    }

    private List<PolicyStatement> statements(Role role) {
        List<PolicyStatement> statements = new ArrayList<>();
        role.inline().values().forEach(policy -> statements.addAll(policy.statements()));
        iam.attached(role.arn()).forEach(policy -> statements.addAll(policy.statements()));
        role.managed().forEach(arn -> statements.addAll(managed(arn).statements()));
        return statements;
    }

    private PolicyDocument managed(String arn) {
        return iam.managed(arn)
                .or(() -> AwsManagedPolicies.find(arn.substring(arn.lastIndexOf('/') + 1)))
                .orElseGet(() -> {
                    if (warned.add(arn)) {
                        warnings.accept(
                                "The policy " + arn + " is not known here: it counts as if it allowed everything");
                    }
                    return AwsManagedPolicies.all();
                });
    }

    private static AwsException refused(AwsCaller caller, String action, String resource, String why) {
        String service = action.substring(0, action.indexOf(':'));
        return new AwsException(
                BY_400.contains(service) ? BAD_REQUEST : FORBIDDEN,
                SHORT_CODE.contains(service) ? "AccessDenied" : "AccessDeniedException",
                "User: " + Sessions.of(caller) + " is not authorized to perform: " + action + " on resource: "
                        + resource + " " + why);
    }
}

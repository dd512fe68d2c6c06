package io.github.hookswitch.infra.internal;

import software.amazon.awscdk.services.iam.IRole;
import software.amazon.awscdk.services.iam.Role;

/**
 * Roles that the app describes and somebody else makes, by {@code Role.customizeRoles}. The CDK reports what they must
 * allow if it is added to the role itself; a separate policy resource would still be deployed.
 */
public final class PrecreatedRoles {
    private PrecreatedRoles() {}

    /**
     * Returns whether somebody else makes a role.
     *
     * @param role the role
     * @return true if the role is this app's, but no resource of its template
     */
    public static boolean contains(IRole role) {
        return role instanceof Role && role.getNode().getDefaultChild() == null;
    }
}

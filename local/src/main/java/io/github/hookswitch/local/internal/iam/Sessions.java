package io.github.hookswitch.local.internal.iam;

import io.github.hookswitch.local.internal.gateway.AwsCaller;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a caller is called in answers. */
public final class Sessions {
    private static final Pattern ROLE = Pattern.compile("arn:(aws[a-z-]*):iam::(\\d{12}):role/(?:.*/)?([^/]+)");

    private Sessions() {}

    /**
     * A session of a role.
     *
     * @param roleArn the role, or a session of it
     * @param name the session's name
     * @return the session's ARN; what is no role stays as it is
     */
    public static String named(String roleArn, String name) {
        Matcher role = ROLE.matcher(roleArn);
        return role.matches()
                ? "arn:" + role.group(1) + ":sts::" + role.group(2) + ":assumed-role/" + role.group(3) + "/" + name
                : roleArn;
    }

    /**
     * The caller's ARN.
     *
     * @param caller the caller
     * @return a role's session, or the user that stands for keys of no role
     */
    public static String of(AwsCaller caller) {
        String roleArn = caller.roleArn();
        if (roleArn == null) {
            return "arn:aws:iam::" + caller.account() + ":user/local";
        }
        return named(roleArn, "local");
    }
}

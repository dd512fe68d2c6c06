package io.github.hookswitch.local.internal.ssm;

import io.github.hookswitch.local.internal.gateway.AwsCaller;
import io.github.hookswitch.local.internal.gateway.AwsException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names of parameters.
 *
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/userguide/sysman-paramstore-su-create.html">Creating
 *     parameters</a>
 */
final class ParameterNames {
    private static final Pattern ARN = Pattern.compile("arn:aws[a-z-]*:ssm:([^:]*):(\\d*):parameter(/?)(.+)");
    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9_.-]+|(/[a-zA-Z0-9_.-]+)+");
    private static final Pattern RESERVED = Pattern.compile("(?i)/?(aws|ssm).*");
    private static final int LONGEST = 1011;
    private static final int DEEPEST = 15;

    private ParameterNames() {}

    /** The name that a request gives, which may be an ARN of the parameter. */
    static String of(String nameOrArn) {
        Matcher arn = ARN.matcher(nameOrArn);
        if (!arn.matches()) {
            return nameOrArn;
        }
        // The ARN of a name without a path has a slash that the name has not.
        return arn.group(4).contains("/") ? "/" + arn.group(4) : arn.group(4);
    }

    static String arn(AwsCaller caller, String name) {
        return "arn:aws:ssm:" + caller.region() + ":" + caller.account() + ":parameter"
                + (name.startsWith("/") ? "" : "/") + name;
    }

    /** Refuses a name that no parameter can have. */
    static void requireValid(String name) {
        if (name.contains("/") && !name.startsWith("/")) {
            throw invalid("Parameter name must be a fully qualified name.");
        }
        if (name.length() > LONGEST) {
            throw invalid("Parameter name must not be longer than " + LONGEST + " characters.");
        }
        if (RESERVED.matcher(name).matches()) {
            String prefix =
                    name.replace("/", "").toLowerCase(java.util.Locale.ROOT).startsWith("aws") ? "aws" : "ssm";
            if (prefix.equals("aws") && name.startsWith("/aws/")) {
                throw AwsException.badRequest(
                        "AccessDeniedException", "No access to reserved parameter name: " + name + ".");
            }
            throw invalid(
                    "Parameter name: can't be prefixed with \"" + prefix + "\" (case-insensitive). If formed as a path,"
                            + " it can consist of sub-paths divided by slash symbol; each sub-path can be formed as a mix of letters,"
                            + " numbers and the following 3 symbols .-_");
        }
        if (!NAME.matcher(name).matches()) {
            throw invalid(
                    "Parameter name: can't be prefixed with \"ssm\" (case-insensitive). If formed as a path, it can"
                            + " consist of sub-paths divided by slash symbol; each sub-path can be formed as a mix of letters,"
                            + " numbers and the following 3 symbols .-_");
        }
        if (name.chars().filter(each -> each == '/').count() > DEEPEST) {
            throw AwsException.badRequest(
                    "HierarchyLevelLimitExceededException",
                    "Parameter name must not have more than " + DEEPEST + " levels.");
        }
    }

    private static AwsException invalid(String text) {
        return AwsException.badRequest("ValidationException", text);
    }
}

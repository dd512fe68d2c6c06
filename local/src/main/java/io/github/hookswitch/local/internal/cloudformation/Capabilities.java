package io.github.hookswitch.local.internal.cloudformation;

import io.github.hookswitch.local.deployment.JsonObject;
import io.github.hookswitch.local.deployment.StackServiceException;
import io.github.hookswitch.local.deployment.StackSettings;
import io.github.hookswitch.local.deployment.Template;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a user has to acknowledge for a template.
 *
 * @param names such as {@code CAPABILITY_IAM}; empty for nothing
 * @param reason why, in CloudFormation's words; null for nothing
 */
record Capabilities(List<String> names, @Nullable String reason) {
    private static final String IAM = "CAPABILITY_IAM";
    private static final String NAMED_IAM = "CAPABILITY_NAMED_IAM";
    private static final Map<String, String> NAMES = Map.of(
            "AWS::IAM::Group", "GroupName",
            "AWS::IAM::InstanceProfile", "InstanceProfileName",
            "AWS::IAM::ManagedPolicy", "ManagedPolicyName",
            "AWS::IAM::Role", "RoleName",
            "AWS::IAM::User", "UserName",
            "AWS::IAM::Policy", "",
            "AWS::IAM::AccessKey", "",
            "AWS::IAM::UserToGroupAddition", "");

    static Capabilities of(Template template) {
        Set<String> found = new TreeSet<>();
        boolean named = false;
        for (JsonObject resource : template.content().section("Resources")) {
            String type = String.valueOf(resource.text("Type"));
            String name = NAMES.get(type);
            if (name != null) {
                found.add(type);
                named |= !name.isEmpty() && resource.textAt("/Properties/" + name) != null;
            }
        }
        if (found.isEmpty()) {
            return new Capabilities(List.of(), null);
        }
        return new Capabilities(
                List.of(named ? NAMED_IAM : IAM), "The following resource(s) require capabilities: " + found);
    }

    /** Refuses what is not acknowledged. */
    static void require(StackSettings settings) {
        Capabilities required = of(settings.template());
        List<String> given = settings.capabilities();
        boolean enough = required.names().stream()
                .allMatch(name -> given.contains(name) || (name.equals(IAM) && given.contains(NAMED_IAM)));
        if (!enough) {
            throw new StackServiceException(
                    "InsufficientCapabilitiesException", "Requires capabilities : " + required.names());
        }
    }
}

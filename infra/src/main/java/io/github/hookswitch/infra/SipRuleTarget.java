package io.github.hookswitch.infra;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import software.amazon.awscdk.CfnResource;
import software.amazon.awscdk.Token;
import software.constructs.Construct;

/**
 * One of the applications that a rule tries.
 *
 * @param application the application
 * @param region its Region
 * @param priority 1 for the first to try
 */
record SipRuleTarget(ISipMediaApplication application, String region, int priority) {

    static List<SipRuleTarget> all(Construct rule, List<ISipMediaApplication> applications) {
        List<SipRuleTarget> targets = new ArrayList<>();
        Set<String> regions = new HashSet<>();
        for (ISipMediaApplication application : applications) {
            String region = application instanceof SipMediaApplicationBase base
                    ? base.region()
                    : application.getEnv().getRegion();
            if (!regions.add(region)) {
                throw new IllegalArgumentException(
                        "'targetApplications' of " + rule.getNode().getPath() + " has two in "
                                + (Token.isUnresolved(region) ? "the stack's Region" : region)
                                + ", but a SIP rule takes one SIP media application per Region."
                                + " Keep one of them, or give the other a trigger and a rule of its own.");
            }
            targets.add(new SipRuleTarget(application, region, targets.size() + 1));
        }
        return targets;
    }

    String arn() {
        return application.getSipMediaApplicationArn();
    }

    String account() {
        return application instanceof SipMediaApplicationBase base
                ? base.account()
                : application.getEnv().getAccount();
    }

    Map<String, Object> properties() {
        return new TreeMap<>(Map.of(
                "SipMediaApplicationId",
                application.getSipMediaApplicationId(),
                "Priority",
                priority,
                "AwsRegion",
                region));
    }

    /** Makes the rule wait for the application and its permission; an imported application has both already. */
    void precede(Construct rule, CfnResource resource) {
        if (application instanceof SipMediaApplication owned) {
            resource.addResourceDependency(owned.permission());
        } else if (!(application instanceof SipMediaApplicationBase)) {
            rule.getNode().addDependency(application);
        }
    }
}

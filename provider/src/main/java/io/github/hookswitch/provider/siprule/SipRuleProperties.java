package io.github.hookswitch.provider.siprule;

import io.github.hookswitch.provider.internal.cfn.Failure;
import io.github.hookswitch.provider.internal.cfn.Properties;
import io.github.hookswitch.provider.internal.chime.E164;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.chimesdkvoice.model.SipRule;
import software.amazon.awssdk.services.chimesdkvoice.model.SipRuleTargetApplication;

/** The properties of a {@code Custom::ChimeSipRule}. */
record SipRuleProperties(
        String name,
        String triggerType,
        String triggerValue,
        boolean disabled,
        List<SipRuleTargetApplication> targets) {
    static final String TO_PHONE_NUMBER = "ToPhoneNumber";
    private static final Set<String> TRIGGER_TYPES = Set.of(TO_PHONE_NUMBER, "RequestUriHostname");
    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9 _.-]{1,256}");
    private static final int MOST_TARGETS = 25;

    SipRuleProperties {
        targets = List.copyOf(targets);
    }

    static SipRuleProperties of(Properties properties) {
        return new SipRuleProperties(
                name(properties.required("Name")),
                triggerType(properties.required("TriggerType")),
                triggerValue(properties.required("TriggerType"), properties.required("TriggerValue")),
                properties.flag("Disabled"),
                targets(properties.list("TargetApplications")));
    }

    private static String name(String value) {
        if (!NAME.matcher(value).matches()) {
            throw new Failure("Property Name is '" + value
                    + "'; use 1 to 256 letters, digits, blanks, dots, underscores and hyphens.");
        }
        return value;
    }

    private static String triggerType(String value) {
        if (!TRIGGER_TYPES.contains(value)) {
            throw new Failure("Property TriggerType is '" + value + "'; use ToPhoneNumber or RequestUriHostname.");
        }
        return value;
    }

    private static String triggerValue(String type, String value) {
        if (type.equals(TO_PHONE_NUMBER) && !E164.matches(value)) {
            throw new Failure(
                    "Property TriggerValue is '" + value + "'; write the number in E.164 format, as in +12065550100.");
        }
        return value;
    }

    private static List<SipRuleTargetApplication> targets(List<Properties> list) {
        if (list.isEmpty() || list.size() > MOST_TARGETS) {
            throw new Failure(
                    "Property TargetApplications has " + list.size() + " entries; give 1 to " + MOST_TARGETS + ".");
        }
        Set<String> regions = new HashSet<>();
        return list.stream()
                .map(target -> {
                    String region = target.required("AwsRegion");
                    if (!regions.add(region)) {
                        throw new Failure("Property TargetApplications names AwsRegion " + region
                                + " twice; a rule has one target a Region.");
                    }
                    return SipRuleTargetApplication.builder()
                            .sipMediaApplicationId(target.required("SipMediaApplicationId"))
                            .priority(
                                    target.integer("Priority", target.optional("Priority", "1"), 1, Integer.MAX_VALUE))
                            .awsRegion(region)
                            .build();
                })
                .toList();
    }

    boolean isForPhoneNumber() {
        return triggerType.equals(TO_PHONE_NUMBER);
    }

    boolean hasTriggerOf(SipRule rule) {
        return triggerType.equals(rule.triggerTypeAsString()) && triggerValue.equals(rule.triggerValue());
    }
}

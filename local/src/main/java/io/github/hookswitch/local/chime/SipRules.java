package io.github.hookswitch.local.chime;

import io.github.hookswitch.local.chime.SipRule.Target;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The SIP rules of the account. Not thread-safe. */
final class SipRules {
    private static final Set<String> TRIGGER_TYPES = Set.of("ToPhoneNumber", "RequestUriHostname");
    private static final int MOST_TARGETS = 25;

    private final PhoneNumbers numbers;
    private final SipMediaApplications applications;
    private final Ids ids;
    private final Map<String, SipRule> rules = new LinkedHashMap<>();

    SipRules(Options options, PhoneNumbers numbers, SipMediaApplications applications) {
        this.ids = new Ids("sip-rule", options);
        this.numbers = numbers;
        this.applications = applications;
    }

    void restore(SipRule rule) {
        rules.put(rule.id(), rule);
    }

    List<SipRule> all() {
        return new ArrayList<>(rules.values());
    }

    List<SipRule> using(String sipMediaApplicationId) {
        return rules.values().stream()
                .filter(rule -> rule.targets().stream()
                        .anyMatch(target -> target.sipMediaApplicationId().equals(sipMediaApplicationId)))
                .toList();
    }

    SipRule get(String id) {
        SipRule rule = rules.get(id);
        if (rule == null) {
            throw ChimeServiceException.notFound("SIP rule " + id + " does not exist");
        }
        return rule;
    }

    SipRule create(
            String name,
            String triggerType,
            String triggerValue,
            boolean disabled,
            List<Target> targets,
            String region,
            Instant now) {
        Constraints.resourceName(name);
        Constraints.oneOf("TriggerType", triggerType, TRIGGER_TYPES);
        Constraints.notBlank("TriggerValue", triggerValue);
        List<Target> located = located(targets);
        checkTargets(located);
        Optional<SipRule> rival = rules.values().stream()
                .filter(rule -> rule.triggerType().equals(triggerType)
                        && rule.triggerValue().equals(triggerValue))
                .findFirst();
        if (rival.isPresent()) {
            throw ChimeServiceException.conflict(
                    "The trigger is used by SIP rule " + rival.get().id());
        }
        checkTrigger(triggerType, triggerValue, region, now);
        SipRule rule =
                new SipRule(ids.next(rules::containsKey), name, disabled, triggerType, triggerValue, located, now, now);
        rules.put(rule.id(), rule);
        if (triggerType.equals("ToPhoneNumber")) {
            numbers.assign(triggerValue, rule.id(), now);
        }
        return rule;
    }

    private void checkTrigger(String triggerType, String triggerValue, String region, Instant now) {
        if (triggerType.equals("RequestUriHostname")) {
            Constraints.voiceConnectorHost(triggerValue);
            return;
        }
        Constraints.phoneNumber("TriggerValue", triggerValue);
        if (!Regions.PHONE_NUMBERS.contains(region)) {
            throw ChimeServiceException.badRequest("ToPhoneNumber is possible only in " + Regions.PHONE_NUMBERS);
        }
        numbers.checkAssignable(triggerValue, now);
    }

    SipRule update(String id, String name, @Nullable Boolean disabled, @Nullable List<Target> targets, Instant now) {
        SipRule rule = get(id);
        Constraints.resourceName(name);
        List<Target> located = targets == null ? rule.targets() : located(targets);
        checkTargets(located);
        SipRule changed = rule.with(name, disabled == null ? rule.disabled() : disabled, located, now);
        rules.put(id, changed);
        return changed;
    }

    void delete(String id, Instant now) {
        SipRule rule = get(id);
        if (!rule.disabled()) {
            throw ChimeServiceException.conflict("SIP rule " + id + " is enabled; disable it before you delete it");
        }
        rules.remove(id);
        if (rule.triggerType().equals("ToPhoneNumber")) {
            numbers.unassign(rule.triggerValue(), now);
        }
    }

    /** A target that names no Region means that of its application. */
    private List<Target> located(List<Target> targets) {
        return targets.stream().map(this::located).toList();
    }

    private Target located(Target target) {
        SipMediaApplication application = applications.find(target.sipMediaApplicationId());
        return target.awsRegion().isEmpty() && application != null
                ? new Target(target.sipMediaApplicationId(), target.priority(), application.region())
                : target;
    }

    private void checkTargets(List<Target> targets) {
        Constraints.size("TargetApplications", targets.size(), 0, MOST_TARGETS);
        Set<String> regions = new HashSet<>();
        for (Target target : targets) {
            Constraints.atLeast("Priority", target.priority(), 1);
            SipMediaApplication application = applications.find(target.sipMediaApplicationId());
            if (application == null) {
                throw ChimeServiceException.badRequest(
                        "SIP media application " + target.sipMediaApplicationId() + " does not exist");
            }
            if (!application.region().equals(target.awsRegion())) {
                throw ChimeServiceException.badRequest("SIP media application " + application.id() + " is in "
                        + application.region() + ", not in AwsRegion " + target.awsRegion());
            }
            if (!regions.add(target.awsRegion())) {
                throw ChimeServiceException.badRequest(
                        "TargetApplications names " + target.awsRegion() + " twice; one target a Region is allowed");
            }
        }
    }

    List<SipRuleTarget> route(String triggerType, String triggerValue) {
        return rules.values().stream()
                .filter(rule -> !rule.disabled()
                        && rule.triggerType().equals(triggerType)
                        && rule.triggerValue().equals(triggerValue))
                .flatMap(rule -> rule.targets().stream()
                        .map(target -> new SipRuleTarget(
                                rule.id(), target.priority(), applications.get(target.sipMediaApplicationId()))))
                .sorted(Comparator.comparingInt(SipRuleTarget::priority))
                .toList();
    }
}

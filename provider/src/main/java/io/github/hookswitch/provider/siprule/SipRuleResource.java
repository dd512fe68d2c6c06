package io.github.hookswitch.provider.siprule;

import io.github.hookswitch.provider.internal.cfn.CustomResource;
import io.github.hookswitch.provider.internal.cfn.Failure;
import io.github.hookswitch.provider.internal.cfn.ResourceRequest;
import io.github.hookswitch.provider.internal.cfn.ResourceResult;
import io.github.hookswitch.provider.internal.chime.ChimeSdkVoice;
import io.github.hookswitch.provider.internal.chime.SipRule;
import io.github.hookswitch.provider.internal.wait.Deadline;
import io.github.hookswitch.provider.internal.wait.Patience;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A SIP rule. Its physical id is the rule's id. Name, targets and disabled are changed in place; another trigger makes
 * another rule, as the service cannot change it.
 */
public final class SipRuleResource implements CustomResource {
    private static final Pattern SIP_RULE_ID = Pattern.compile("[a-fA-F0-9]{8}(?:-[a-fA-F0-9]{4}){3}-[a-fA-F0-9]{12}");
    private static final Duration REQUESTS_ARE_REPEATED_FOR = Duration.ofHours(1);

    private final ChimeSdkVoice client;
    private final Patience patience;
    private final InstantSource time;

    /**
     * The resource type.
     *
     * @param client the service
     * @param patience how to wait
     * @param time where the time comes from
     */
    public SipRuleResource(ChimeSdkVoice client, Patience patience, InstantSource time) {
        this.client = client;
        this.patience = patience;
        this.time = time;
    }

    @Override
    public ResourceResult create(ResourceRequest request, Deadline deadline) {
        SipRuleProperties properties = SipRuleProperties.of(request.properties());
        return result(create(properties, deadline, rule -> isOfAnEarlierAttempt(properties, rule)));
    }

    private SipRule create(SipRuleProperties properties, Deadline deadline, Predicate<SipRule> ours) {
        Rules rules = rules(deadline);
        NumberReadiness readiness = new NumberReadiness(rules, time, client.region());
        return new RuleCreation(rules, patience, deadline, readiness, ours).create(properties);
    }

    @Override
    public ResourceResult update(ResourceRequest request, Deadline deadline) {
        SipRuleProperties properties = SipRuleProperties.of(request.properties());
        Rules rules = rules(deadline);
        Optional<SipRule> current = rules.find(request.physicalId()).filter(properties::hasTriggerOf);
        return result(
                current.isPresent()
                        ? rules.update(current.get().id(), properties)
                        : create(properties, deadline, properties::describes));
    }

    @Override
    public void delete(ResourceRequest request, Deadline deadline) {
        Rules rules = rules(deadline);
        String id = request.physicalId();
        Optional<SipRule> rule = SIP_RULE_ID.matcher(id).matches() ? rules.find(id) : leftBehind(request, rules);
        rule.ifPresent(found -> new RuleDeletion(rules, patience, deadline).delete(found));
    }

    /** What a creation that failed, or was never answered, may have created all the same. */
    private Optional<SipRule> leftBehind(ResourceRequest request, Rules rules) {
        SipRuleProperties properties;
        try {
            properties = SipRuleProperties.of(request.properties());
        } catch (Failure e) {
            return Optional.empty();
        }
        return rules.findFirst(rule -> isOfAnEarlierAttempt(properties, rule));
    }

    /**
     * An older rule of the same description belongs to another resource, most likely to this one under its former logical
     * id. Taking it over would lose it: CloudFormation deletes it next.
     */
    private boolean isOfAnEarlierAttempt(SipRuleProperties properties, SipRule rule) {
        Instant created = rule.created();
        return properties.describes(rule)
                && (created == null || created.plus(REQUESTS_ARE_REPEATED_FOR).isAfter(time.instant()));
    }

    private Rules rules(Deadline deadline) {
        return new Rules(client, patience, deadline);
    }

    private static ResourceResult result(SipRule rule) {
        return new ResourceResult(rule.id(), Map.of("SipRuleId", rule.id()));
    }
}

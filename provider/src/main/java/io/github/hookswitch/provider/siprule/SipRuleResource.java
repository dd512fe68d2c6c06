package io.github.hookswitch.provider.siprule;

import io.github.hookswitch.provider.internal.cfn.CustomResource;
import io.github.hookswitch.provider.internal.cfn.ResourceRequest;
import io.github.hookswitch.provider.internal.cfn.ResourceResult;
import io.github.hookswitch.provider.internal.cfn.ResourceToken;
import io.github.hookswitch.provider.internal.chime.ServiceCalls;
import io.github.hookswitch.provider.internal.chime.ServiceId;
import io.github.hookswitch.provider.internal.wait.Deadline;
import io.github.hookswitch.provider.internal.wait.Retrier;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.chimesdkvoice.ChimeSdkVoiceClient;
import software.amazon.awssdk.services.chimesdkvoice.model.SipRule;

/**
 * A SIP rule. Its physical id is the rule's id. Name, targets and disabled are changed in place; another trigger makes
 * another rule, as the service cannot change it.
 *
 * <p>The rule's Name in the service is the Name property and a token, by which a repeated request finds what it made.
 */
public final class SipRuleResource implements CustomResource {
    private final ChimeSdkVoiceClient client;
    private final Retrier retrier;
    private final InstantSource time;

    /**
     * The resource type.
     *
     * @param client the service
     * @param retrier repeats what failed for a transient cause
     * @param time where the time comes from
     */
    public SipRuleResource(ChimeSdkVoiceClient client, Retrier retrier, InstantSource time) {
        this.client = client;
        this.retrier = retrier;
        this.time = time;
    }

    @Override
    public ResourceResult create(ResourceRequest request, Deadline deadline) {
        SipRuleProperties properties = SipRuleProperties.of(request.properties());
        return result(create(ResourceToken.created(request), properties, calls(deadline)));
    }

    private SipRule create(ResourceToken token, SipRuleProperties properties, ServiceCalls calls) {
        Rules rules = new Rules(calls);
        String region = client.serviceClientConfiguration().region().id();
        NumberReadiness readiness = new NumberReadiness(rules, time, region);
        return new RuleCreation(rules, calls, readiness, token).create(properties);
    }

    @Override
    public ResourceResult update(ResourceRequest request, Deadline deadline) {
        SipRuleProperties properties = SipRuleProperties.of(request.properties());
        String id = request.physicalId();
        ServiceCalls calls = calls(deadline);
        Rules rules = new Rules(calls);
        Optional<SipRule> current = Optional.of(id).filter(ServiceId::matches).flatMap(rules::find);
        Optional<SipRule> inPlace = current.filter(properties::hasTriggerOf)
                .or(() -> current.flatMap(rule -> former(rule, request, properties, rules)));
        ResourceToken token = ResourceToken.replacing(request, id);
        SipRule rule = inPlace.isPresent()
                ? rules.update(inPlace.get().sipRuleId(), marked(request, inPlace.get(), properties), properties)
                : create(token, properties, calls);
        rules.all(other -> !properties.hasTriggerOf(other)
                        && token.marks(other.name())
                        && token.isLeftBehindIn(other.name()))
                .forEach(left -> new RuleDeletion(rules, calls).delete(left));
        return result(rule);
    }

    /**
     * What the current rule replaced, if that is still there and has the trigger that is wanted: a rollback returns to
     * it. No other rule is ever taken over: it belongs to another resource, and CloudFormation may delete it next.
     */
    private static Optional<SipRule> former(
            SipRule current, ResourceRequest request, SipRuleProperties properties, Rules rules) {
        return ResourceToken.of(current.name())
                .filter(token -> ResourceToken.created(request).isOfSameResource(current.name()))
                .flatMap(token ->
                        rules.findFirst(rule -> properties.hasTriggerOf(rule) && token.replaced(rule.sipRuleId())));
    }

    /**
     * The physical id in the request says whose the rule is, whatever its name says; an earlier version left no token.
     */
    private static String marked(ResourceRequest request, SipRule rule, SipRuleProperties properties) {
        return ResourceToken.of(rule.name())
                .orElse(ResourceToken.created(request))
                .whenAnswered()
                .in(properties.name());
    }

    @Override
    public void delete(ResourceRequest request, Deadline deadline) {
        ServiceCalls calls = calls(deadline);
        Rules rules = new Rules(calls);
        String id = request.physicalId();
        List<SipRule> doomed =
                ServiceId.matches(id) ? rules.find(id).map(List::of).orElse(List.of()) : leftBehind(request, rules);
        doomed.forEach(rule -> new RuleDeletion(rules, calls).delete(rule));
    }

    /** What a creation that failed, or was never answered, may nevertheless have created. */
    private static List<SipRule> leftBehind(ResourceRequest request, Rules rules) {
        ResourceToken token = ResourceToken.created(request);
        return rules.all(rule -> token.isLeftBehindIn(rule.name(), request));
    }

    @Override
    public void answered(ResourceRequest request, String physicalId, Deadline deadline) {
        Rules rules = new Rules(calls(deadline));
        rules.find(physicalId)
                .ifPresent(rule -> ResourceToken.of(rule.name())
                        .filter(token -> !token.answered())
                        .ifPresent(
                                token -> rules.rename(rule, token.whenAnswered().insteadOfTheOneIn(rule.name()))));
    }

    private ServiceCalls calls(Deadline deadline) {
        return new ServiceCalls(client, retrier, deadline);
    }

    private static ResourceResult result(SipRule rule) {
        return new ResourceResult(rule.sipRuleId(), Map.of("SipRuleId", rule.sipRuleId()));
    }
}

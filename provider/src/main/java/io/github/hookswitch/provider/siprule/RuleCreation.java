package io.github.hookswitch.provider.siprule;

import io.github.hookswitch.provider.internal.cfn.Failure;
import io.github.hookswitch.provider.internal.cfn.ResourceToken;
import io.github.hookswitch.provider.internal.chime.NumberUser;
import io.github.hookswitch.provider.internal.chime.ServiceCalls;
import io.github.hookswitch.provider.internal.chime.ServiceErrors;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.services.chimesdkvoice.model.BadRequestException;
import software.amazon.awssdk.services.chimesdkvoice.model.ConflictException;
import software.amazon.awssdk.services.chimesdkvoice.model.PhoneNumberAssociation;
import software.amazon.awssdk.services.chimesdkvoice.model.PhoneNumberAssociationName;
import software.amazon.awssdk.services.chimesdkvoice.model.SipRule;

/** Creates a rule, or finds the one that an earlier attempt created and whose answer was lost. */
final class RuleCreation {
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(3);

    private final Rules rules;
    private final ServiceCalls calls;
    private final NumberReadiness readiness;
    private final ResourceToken token;
    private String lastCause = "";

    RuleCreation(Rules rules, ServiceCalls calls, NumberReadiness readiness, ResourceToken token) {
        this.rules = rules;
        this.calls = calls.until(calls.deadline().atMost(LONGEST_WAIT));
        this.readiness = readiness;
        this.token = token;
    }

    SipRule create(SipRuleProperties properties) {
        return rules.findFirst(rule -> isOurs(properties, rule))
                .map(rule -> asWanted(properties, rule))
                .orElseGet(() -> made(properties));
    }

    /**
     * A rule that CloudFormation knows of may have been changed since, and this request come late. One that an update left
     * behind, which was undone since, may have other targets than this update wants.
     */
    private SipRule asWanted(SipRuleProperties properties, SipRule rule) {
        return token.isLeftBehindIn(rule.name())
                ? rules.update(rule.sipRuleId(), token.in(properties.name()), properties)
                : rule;
    }

    private boolean isOurs(SipRuleProperties properties, SipRule rule) {
        return properties.hasTriggerOf(rule) && token.marks(rule.name());
    }

    private SipRule made(SipRuleProperties properties) {
        SipRule rule = calls.poll(() -> attempt(properties))
                .orElseThrow(() -> new Failure("SIP rule '" + properties.name()
                        + "' could not be created in time. The last"
                        + " cause: " + lastCause + " Deploy again; if it stays like this, look at the number in the"
                        + " Amazon Chime SDK console."));
        return properties.disabled() == Boolean.TRUE.equals(rule.disabled()) ? rule : asWanted(properties, rule);
    }

    private Optional<SipRule> attempt(SipRuleProperties properties) {
        try {
            return Optional.of(rules.create(token.in(properties.name()), properties));
        } catch (ConflictException e) {
            return onConflict(properties, e);
        } catch (BadRequestException e) {
            readiness.requireOnlyNotReady(properties, e);
            lastCause = ServiceErrors.message(e);
            return Optional.empty();
        } catch (RuntimeException e) {
            if (!ServiceErrors.isTransient(e)) {
                throw e;
            }
            lastCause = ServiceErrors.message(e);
            return rules.findFirst(rule -> isOurs(properties, rule));
        }
    }

    private Optional<SipRule> onConflict(SipRuleProperties properties, ConflictException conflict) {
        Optional<SipRule> rival = rules.findFirst(properties::hasTriggerOf);
        if (rival.filter(rule -> isOurs(properties, rule)).isPresent()) {
            return rival;
        }
        if (rival.isPresent()) {
            throw new Failure("The trigger " + properties.triggerValue() + " belongs to SIP rule "
                    + rival.get().sipRuleId() + " ('" + rival.get().name()
                    + "') already, and a trigger can have one rule. Delete that rule, or change this one's trigger. If the"
                    + " other rule is one of yours, under another logical id or in another stack, this one can have its"
                    + " trigger only after it: remove the other rule, or give it another trigger, in a deployment of its"
                    + " own, then deploy this change.");
        }
        usedWithoutRule(properties).ifPresent(user -> {
            throw new Failure(
                    "Phone number " + properties.triggerValue() + " is assigned to " + NumberUser.describe(user)
                            + ", and a number is for one thing only. Remove it there, then deploy again.");
        });
        lastCause = ServiceErrors.message(conflict);
        return Optional.empty();
    }

    /** An assignment to a rule that is gone passes; to a Voice Connector it does not. */
    private Optional<PhoneNumberAssociation> usedWithoutRule(SipRuleProperties properties) {
        if (!properties.isForPhoneNumber()) {
            return Optional.empty();
        }
        return rules.phoneNumber(properties.triggerValue()).stream()
                .flatMap(number -> number.associations().stream())
                .filter(user -> user.name() != PhoneNumberAssociationName.SIP_RULE_ID)
                .findFirst();
    }
}

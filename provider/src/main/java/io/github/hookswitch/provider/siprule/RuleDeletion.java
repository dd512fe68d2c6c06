package io.github.hookswitch.provider.siprule;

import io.github.hookswitch.provider.internal.cfn.Failure;
import io.github.hookswitch.provider.internal.chime.ServiceCalls;
import io.github.hookswitch.provider.internal.chime.ServiceErrors;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.services.chimesdkvoice.model.ConflictException;
import software.amazon.awssdk.services.chimesdkvoice.model.NotFoundException;
import software.amazon.awssdk.services.chimesdkvoice.model.SipRule;

/**
 * Disables a rule, deletes it, and waits until it is gone. Not until its number is free as well: whoever releases the
 * number waits for that, and a further rule for it is tried again while the service still holds the old assignment.
 */
final class RuleDeletion {
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);

    private final Rules rules;
    private final ServiceCalls calls;
    private String lastCause = "it is still listed.";

    RuleDeletion(Rules rules, ServiceCalls calls) {
        this.rules = rules;
        this.calls = calls.until(calls.deadline().atMost(LONGEST_WAIT));
    }

    void delete(SipRule rule) {
        SipRule[] current = {rule};
        Optional<Boolean> gone = calls.poll(() -> {
            Optional<SipRule> left = attempt(current[0]);
            current[0] = left.orElse(rule);
            return left.isEmpty() ? Optional.of(true) : Optional.empty();
        });
        if (gone.isEmpty()) {
            throw new Failure("SIP rule " + rule.sipRuleId() + " could not be deleted: " + lastCause
                    + " Delete again, or disable and delete the rule in the Amazon Chime SDK console.");
        }
    }

    /** The rule as it is after an attempt, empty if it is gone. */
    private Optional<SipRule> attempt(SipRule rule) {
        try {
            if (!Boolean.TRUE.equals(rule.disabled())) {
                rules.disable(rule);
            }
            rules.delete(rule.sipRuleId());
        } catch (NotFoundException e) {
            return Optional.empty();
        } catch (ConflictException e) {
            lastCause = ServiceErrors.message(e);
        }
        return rules.find(rule.sipRuleId());
    }
}

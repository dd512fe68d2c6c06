package io.github.hookswitch.provider.siprule;

import io.github.hookswitch.provider.internal.cfn.Failure;
import io.github.hookswitch.provider.internal.chime.ServiceErrors;
import io.github.hookswitch.provider.internal.wait.Deadline;
import io.github.hookswitch.provider.internal.wait.Patience;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.services.chimesdkvoice.model.ConflictException;
import software.amazon.awssdk.services.chimesdkvoice.model.NotFoundException;
import software.amazon.awssdk.services.chimesdkvoice.model.PhoneNumberAssociation;
import software.amazon.awssdk.services.chimesdkvoice.model.SipRule;

/** Disables a rule, deletes it, and waits until it is gone and its number is free. */
final class RuleDeletion {
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);

    private final Rules rules;
    private final Patience patience;
    private final Deadline deadline;
    private String lastCause = "it is still listed.";

    RuleDeletion(Rules rules, Patience patience, Deadline deadline) {
        this.rules = rules;
        this.patience = patience;
        this.deadline = deadline.atMost(LONGEST_WAIT);
    }

    void delete(SipRule rule) {
        Optional<Boolean> gone = patience.until(deadline, () -> attempt(rule));
        if (gone.isEmpty()) {
            throw new Failure("SIP rule " + rule.sipRuleId() + " could not be deleted: " + lastCause
                    + " Delete again, or disable and delete the rule in the Amazon Chime SDK console.");
        }
        if (SipRuleProperties.TO_PHONE_NUMBER.equals(rule.triggerTypeAsString())) {
            patience.until(deadline, () -> isFree(rule) ? Optional.of(true) : Optional.empty());
        }
    }

    private Optional<Boolean> attempt(SipRule rule) {
        Optional<SipRule> current = rules.find(rule.sipRuleId());
        if (current.isEmpty()) {
            return Optional.of(true);
        }
        try {
            if (!Boolean.TRUE.equals(current.get().disabled())) {
                rules.disable(current.get());
            }
            rules.delete(rule.sipRuleId());
        } catch (NotFoundException e) {
            return Optional.of(true);
        } catch (ConflictException e) {
            lastCause = ServiceErrors.message(e);
            return Optional.empty();
        }
        return rules.find(rule.sipRuleId()).isEmpty() ? Optional.of(true) : Optional.empty();
    }

    private boolean isFree(SipRule rule) {
        return rules.phoneNumber(rule.triggerValue())
                .filter(number -> number.associations().stream()
                        .map(PhoneNumberAssociation::value)
                        .anyMatch(rule.sipRuleId()::equals))
                .isEmpty();
    }
}

package io.github.hookswitch.provider.siprule;

import io.github.hookswitch.provider.internal.aws.ConflictException;
import io.github.hookswitch.provider.internal.aws.NotFoundException;
import io.github.hookswitch.provider.internal.cfn.Failure;
import io.github.hookswitch.provider.internal.chime.ServiceErrors;
import io.github.hookswitch.provider.internal.chime.SipRule;
import io.github.hookswitch.provider.internal.wait.Deadline;
import io.github.hookswitch.provider.internal.wait.Retrier;
import java.time.Duration;
import java.util.Optional;

/**
 * Disables a rule, deletes it, and waits until it is gone. Not until its number is free as well: whoever releases the
 * number waits for that, and a further rule for it is tried again while the service still holds the old assignment.
 */
final class RuleDeletion {
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);

    private final Rules rules;
    private final Retrier retrier;
    private final Deadline deadline;
    private String lastCause = "it is still listed.";

    RuleDeletion(Rules rules, Retrier retrier, Deadline deadline) {
        this.rules = rules;
        this.retrier = retrier;
        this.deadline = deadline.atMost(LONGEST_WAIT);
    }

    void delete(SipRule rule) {
        SipRule[] current = {rule};
        Optional<Boolean> gone = retrier.until(deadline, () -> {
            Optional<SipRule> left = attempt(current[0]);
            current[0] = left.orElse(rule);
            return left.isEmpty() ? Optional.of(true) : Optional.empty();
        });
        if (gone.isEmpty()) {
            throw new Failure("SIP rule " + rule.id() + " could not be deleted: " + lastCause
                    + " Delete again, or disable and delete the rule in the Amazon Chime SDK console.");
        }
    }

    /** The rule as it is after an attempt, empty if it is gone. */
    private Optional<SipRule> attempt(SipRule rule) {
        try {
            if (!rule.disabled()) {
                rules.disable(rule);
            }
            rules.delete(rule.id());
        } catch (NotFoundException e) {
            return Optional.empty();
        } catch (ConflictException e) {
            lastCause = ServiceErrors.message(e);
        }
        return rules.find(rule.id());
    }
}

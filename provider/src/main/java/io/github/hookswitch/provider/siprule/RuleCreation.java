package io.github.hookswitch.provider.siprule;

import io.github.hookswitch.provider.internal.aws.BadRequestException;
import io.github.hookswitch.provider.internal.aws.ConflictException;
import io.github.hookswitch.provider.internal.cfn.Failure;
import io.github.hookswitch.provider.internal.chime.PhoneNumber;
import io.github.hookswitch.provider.internal.chime.ServiceErrors;
import io.github.hookswitch.provider.internal.chime.SipRule;
import io.github.hookswitch.provider.internal.wait.Deadline;
import io.github.hookswitch.provider.internal.wait.Patience;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Predicate;

/** Creates a rule, or finds the one that an earlier attempt created and whose answer was lost. */
final class RuleCreation {
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(3);
    private static final Duration NUMBER_IS_NEW_FOR = Duration.ofMinutes(10);

    private final Rules rules;
    private final Patience patience;
    private final Deadline deadline;
    private final InstantSource time;
    private final Predicate<SipRule> ours;
    private String lastCause = "";

    RuleCreation(Rules rules, Patience patience, Deadline deadline, InstantSource time, Predicate<SipRule> ours) {
        this.rules = rules;
        this.patience = patience;
        this.deadline = deadline.atMost(LONGEST_WAIT);
        this.time = time;
        this.ours = ours;
    }

    SipRule create(SipRuleProperties properties) {
        Optional<SipRule> existing = rules.findFirst(ours);
        SipRule rule = existing.orElseGet(() -> patience.until(deadline, () -> attempt(properties))
                .orElseThrow(() -> new Failure("SIP rule '" + properties.name()
                        + "' could not be created in time. The last"
                        + " cause: " + lastCause + " Deploy again; if it stays like this, look at the number in the"
                        + " Amazon Chime SDK console.")));
        return properties.disabled() == rule.disabled() ? rule : rules.update(rule.id(), properties);
    }

    private Optional<SipRule> attempt(SipRuleProperties properties) {
        try {
            return Optional.of(rules.create(properties));
        } catch (ConflictException e) {
            return onConflict(properties, e);
        } catch (BadRequestException e) {
            if (!becomesAssignable(properties)) {
                throw e;
            }
            lastCause = ServiceErrors.message(e);
            return Optional.empty();
        } catch (RuntimeException e) {
            if (!ServiceErrors.passing(e)) {
                throw e;
            }
            lastCause = ServiceErrors.message(e);
            return rules.findFirst(ours);
        }
    }

    private Optional<SipRule> onConflict(SipRuleProperties properties, ConflictException conflict) {
        Optional<SipRule> rival = rules.findFirst(properties::hasTriggerOf);
        if (rival.filter(ours).isPresent()) {
            return rival;
        }
        if (rival.isPresent()) {
            throw new Failure("The trigger " + properties.triggerValue() + " belongs to SIP rule "
                    + rival.get().id() + " ('" + rival.get().name()
                    + "') already, and a trigger can have one rule. Delete that rule, or change this one's trigger. If the"
                    + " other rule is in this stack under another logical id, remove it in a deployment of its own.");
        }
        lastCause = ServiceErrors.message(conflict);
        return Optional.empty();
    }

    /** The service takes a while until it accepts a number that was just ordered. */
    private boolean becomesAssignable(SipRuleProperties properties) {
        if (!properties.isForPhoneNumber()) {
            return false;
        }
        Optional<PhoneNumber> number = rules.phoneNumber(properties.triggerValue());
        return number.filter(found -> found.isAcquiring() || (found.isUnassigned() && isNew(found)))
                .isPresent();
    }

    private boolean isNew(PhoneNumber number) {
        Instant created = number.created();
        return created != null && created.plus(NUMBER_IS_NEW_FOR).isAfter(time.instant());
    }
}

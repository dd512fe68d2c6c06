package io.github.hookswitch.local.chime;

import io.github.hookswitch.simulator.internal.MaskedNumbers;
import java.time.Instant;
import java.util.List;

/**
 * A SIP rule of the account.
 *
 * @param id the id, a UUID
 * @param name the name
 * @param disabled whether the rule is off; only such a rule can be deleted
 * @param triggerType {@code ToPhoneNumber} or {@code RequestUriHostname}
 * @param triggerValue the number in E.164 format, or the host name
 * @param targets the target applications, in the order given
 * @param created when it was created
 * @param updated when it was last changed
 */
public record SipRule(
        String id,
        String name,
        boolean disabled,
        String triggerType,
        String triggerValue,
        List<Target> targets,
        Instant created,
        Instant updated) {

    /**
     * Copies the targets.
     *
     * @param id the id, a UUID
     * @param name the name
     * @param disabled whether the rule is off; only such a rule can be deleted
     * @param triggerType {@code ToPhoneNumber} or {@code RequestUriHostname}
     * @param triggerValue the number in E.164 format, or the host name
     * @param targets the target applications, in the order given
     * @param created when it was created
     * @param updated when it was last changed
     */
    public SipRule {
        targets = List.copyOf(targets);
    }

    SipRule with(String newName, boolean newDisabled, List<Target> newTargets, Instant now) {
        return new SipRule(id, newName, newDisabled, triggerType, triggerValue, newTargets, created, now);
    }

    @Override
    public String toString() {
        return "SipRule[" + id + ", " + name + ", " + (disabled ? "disabled" : "enabled") + ", " + triggerType + "="
                + MaskedNumbers.in(triggerValue) + ", " + targets + "]";
    }

    /**
     * A target of a rule.
     *
     * @param sipMediaApplicationId the application's id
     * @param priority 1 or more; the lowest is tried first
     * @param awsRegion the application's Region
     */
    public record Target(String sipMediaApplicationId, int priority, String awsRegion) {}
}

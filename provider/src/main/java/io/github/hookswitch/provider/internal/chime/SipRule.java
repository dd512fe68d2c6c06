package io.github.hookswitch.provider.internal.chime;

import io.github.hookswitch.provider.internal.json.JsonObject;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A SIP rule.
 *
 * @param id its id
 * @param name its name
 * @param triggerType what starts it
 * @param triggerValue the number or the host name
 * @param disabled whether it is switched off
 * @param targets where its calls go
 * @param created when it was made, null if the service does not say
 * @see <a href="https://docs.aws.amazon.com/chime-sdk/latest/APIReference/API_voice-chime_SipRule.html">SipRule</a>
 */
public record SipRule(
        String id,
        String name,
        String triggerType,
        String triggerValue,
        boolean disabled,
        List<SipRuleTarget> targets,
        @Nullable Instant created) {

    /** Keeps a list of its own. */
    public SipRule {
        targets = List.copyOf(targets);
    }

    static SipRule of(JsonObject json) {
        return new SipRule(
                json.textOrEmpty("SipRuleId"),
                json.textOrEmpty("Name"),
                json.textOrEmpty("TriggerType"),
                json.textOrEmpty("TriggerValue"),
                json.flag("Disabled"),
                json.objects("TargetApplications").stream()
                        .map(SipRuleTarget::of)
                        .toList(),
                json.time("CreatedTimestamp"));
    }
}

package io.github.hookswitch.provider.siprule;

import io.github.hookswitch.provider.internal.chime.ChimeSdkVoice;
import io.github.hookswitch.provider.internal.chime.Page;
import io.github.hookswitch.provider.internal.chime.PhoneNumber;
import io.github.hookswitch.provider.internal.chime.ServiceCalls;
import io.github.hookswitch.provider.internal.chime.SipRule;
import io.github.hookswitch.provider.internal.wait.Deadline;
import io.github.hookswitch.provider.internal.wait.Patience;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The account's SIP rules, for one request. Everything but a creation is repeated while the service has passing trouble. */
final class Rules {
    private final ChimeSdkVoice client;
    private final ServiceCalls calls;

    Rules(ChimeSdkVoice client, Patience patience, Deadline deadline) {
        this.client = client.within(deadline);
        this.calls = new ServiceCalls(patience, deadline);
    }

    Optional<SipRule> find(String id) {
        return calls.find(() -> client.getSipRule(id));
    }

    Optional<SipRule> findFirst(Predicate<SipRule> wanted) {
        String token = null;
        do {
            Page<SipRule> page = page(token);
            Optional<SipRule> found = page.items().stream().filter(wanted).findFirst();
            if (found.isPresent()) {
                return found;
            }
            token = page.nextToken();
        } while (token != null);
        return Optional.empty();
    }

    private Page<SipRule> page(@Nullable String token) {
        return calls.repeat(() -> client.listSipRules(token));
    }

    Optional<PhoneNumber> phoneNumber(String e164) {
        return calls.find(() -> client.getPhoneNumber(e164));
    }

    SipRule create(SipRuleProperties rule) {
        return client.createSipRule(
                rule.name(), rule.triggerType(), rule.triggerValue(), rule.disabled(), rule.targets());
    }

    SipRule update(String id, SipRuleProperties rule) {
        return calls.repeat(() -> client.updateSipRule(id, rule.name(), rule.disabled(), rule.targets()));
    }

    void disable(SipRule rule) {
        calls.repeat(() -> client.updateSipRule(rule.id(), rule.name(), true, null));
    }

    void delete(String id) {
        calls.run(() -> client.deleteSipRule(id));
    }
}

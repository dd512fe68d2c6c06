package io.github.hookswitch.provider.siprule;

import io.github.hookswitch.provider.internal.aws.BadRequestException;
import io.github.hookswitch.provider.internal.chime.ChimeSdkVoice;
import io.github.hookswitch.provider.internal.chime.PhoneNumber;
import io.github.hookswitch.provider.internal.chime.ServiceCalls;
import io.github.hookswitch.provider.internal.chime.SipRule;
import io.github.hookswitch.provider.internal.wait.Deadline;
import io.github.hookswitch.provider.internal.wait.Retrier;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The account's SIP rules, for one request. Everything except a creation is retried after transient failures of the
 * service.
 */
final class Rules {
    private final ChimeSdkVoice client;
    private final ServiceCalls calls;

    Rules(ChimeSdkVoice client, Retrier retrier, Deadline deadline) {
        this.client = client.within(deadline);
        this.calls = new ServiceCalls(retrier, deadline);
    }

    Optional<SipRule> find(String id) {
        return calls.find(() -> client.getSipRule(id));
    }

    List<SipRule> all(Predicate<SipRule> wanted) {
        return calls.all(client::listSipRules).stream().filter(wanted).toList();
    }

    Optional<SipRule> findFirst(Predicate<SipRule> wanted) {
        return calls.first(client::listSipRules, wanted);
    }

    Optional<PhoneNumber> phoneNumber(String e164) {
        return calls.find(() -> client.getPhoneNumber(e164));
    }

    /** Not repeated: it only explains a refusal, and may not be allowed. */
    void readApplication(String id) {
        client.getSipMediaApplication(id);
    }

    SipRule create(String nameInService, SipRuleProperties rule) {
        return client.createSipRule(
                nameInService, rule.triggerType(), rule.triggerValue(), rule.disabled(), rule.targets());
    }

    SipRule update(String id, String nameInService, SipRuleProperties rule) {
        try {
            return calls.repeat(() -> client.updateSipRule(id, nameInService, rule.disabled(), rule.targets()));
        } catch (BadRequestException e) {
            throw NumberReadiness.refused(rule, e);
        }
    }

    void rename(SipRule rule, String nameInService) {
        calls.repeat(() -> client.updateSipRule(rule.id(), nameInService, rule.disabled(), null));
    }

    void disable(SipRule rule) {
        calls.repeat(() -> client.updateSipRule(rule.id(), rule.name(), true, null));
    }

    void delete(String id) {
        calls.run(() -> client.deleteSipRule(id));
    }
}

package io.github.hookswitch.provider.siprule;

import io.github.hookswitch.provider.internal.chime.ServiceCalls;
import io.github.hookswitch.provider.internal.wait.Deadline;
import io.github.hookswitch.provider.internal.wait.Patience;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.chimesdkvoice.ChimeSdkVoiceClient;
import software.amazon.awssdk.services.chimesdkvoice.model.ListSipRulesResponse;
import software.amazon.awssdk.services.chimesdkvoice.model.PhoneNumber;
import software.amazon.awssdk.services.chimesdkvoice.model.SipRule;

/** The account's SIP rules, for one request. Everything but a creation is repeated while the service has passing trouble. */
final class Rules {
    private final ChimeSdkVoiceClient client;
    private final ServiceCalls calls;

    Rules(ChimeSdkVoiceClient client, Patience patience, Deadline deadline) {
        this.client = client;
        this.calls = new ServiceCalls(patience, deadline);
    }

    Optional<SipRule> find(String id) {
        return calls.find(
                () -> client.getSipRule(request -> request.sipRuleId(id)).sipRule());
    }

    Optional<SipRule> findFirst(Predicate<SipRule> wanted) {
        String token = null;
        do {
            ListSipRulesResponse page = page(token);
            Optional<SipRule> found = page.sipRules().stream().filter(wanted).findFirst();
            if (found.isPresent()) {
                return found;
            }
            token = page.nextToken();
        } while (token != null);
        return Optional.empty();
    }

    private ListSipRulesResponse page(@Nullable String token) {
        return calls.repeat(() -> client.listSipRules(request -> request.nextToken(token)));
    }

    Optional<PhoneNumber> phoneNumber(String e164) {
        return calls.find(() ->
                client.getPhoneNumber(request -> request.phoneNumberId(e164)).phoneNumber());
    }

    SipRule create(SipRuleProperties rule) {
        return client.createSipRule(request -> request.name(rule.name())
                        .triggerType(rule.triggerType())
                        .triggerValue(rule.triggerValue())
                        .disabled(rule.disabled())
                        .targetApplications(rule.targets()))
                .sipRule();
    }

    SipRule update(String id, SipRuleProperties rule) {
        return calls.repeat(() -> client.updateSipRule(request -> request.sipRuleId(id)
                        .name(rule.name())
                        .disabled(rule.disabled())
                        .targetApplications(rule.targets()))
                .sipRule());
    }

    void disable(SipRule rule) {
        calls.repeat(() -> client.updateSipRule(
                request -> request.sipRuleId(rule.sipRuleId()).name(rule.name()).disabled(true)));
    }

    void delete(String id) {
        calls.repeat(() -> client.deleteSipRule(request -> request.sipRuleId(id)));
    }
}

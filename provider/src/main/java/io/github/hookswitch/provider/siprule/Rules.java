package io.github.hookswitch.provider.siprule;

import io.github.hookswitch.provider.internal.chime.ServiceErrors;
import io.github.hookswitch.provider.internal.wait.Deadline;
import io.github.hookswitch.provider.internal.wait.Patience;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.chimesdkvoice.ChimeSdkVoiceClient;
import software.amazon.awssdk.services.chimesdkvoice.model.ListSipRulesResponse;
import software.amazon.awssdk.services.chimesdkvoice.model.NotFoundException;
import software.amazon.awssdk.services.chimesdkvoice.model.PhoneNumber;
import software.amazon.awssdk.services.chimesdkvoice.model.SipRule;

/** The account's SIP rules, for one request. Everything but a creation is repeated while the service has passing trouble. */
final class Rules {
    private final ChimeSdkVoiceClient client;
    private final Patience patience;
    private final Deadline deadline;

    Rules(ChimeSdkVoiceClient client, Patience patience, Deadline deadline) {
        this.client = client;
        this.patience = patience;
        this.deadline = deadline;
    }

    Optional<SipRule> find(String id) {
        return retry(() -> {
            try {
                return Optional.of(
                        client.getSipRule(request -> request.sipRuleId(id)).sipRule());
            } catch (NotFoundException e) {
                return Optional.empty();
            }
        });
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
        return retry(() -> client.listSipRules(request -> request.nextToken(token)));
    }

    Optional<PhoneNumber> phoneNumber(String e164) {
        return retry(() -> {
            try {
                return Optional.of(client.getPhoneNumber(request -> request.phoneNumberId(e164))
                        .phoneNumber());
            } catch (NotFoundException e) {
                return Optional.empty();
            }
        });
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
        return retry(() -> client.updateSipRule(request -> request.sipRuleId(id)
                        .name(rule.name())
                        .disabled(rule.disabled())
                        .targetApplications(rule.targets()))
                .sipRule());
    }

    void disable(SipRule rule) {
        retry(() -> client.updateSipRule(
                request -> request.sipRuleId(rule.sipRuleId()).name(rule.name()).disabled(true)));
    }

    void delete(String id) {
        retry(() -> client.deleteSipRule(request -> request.sipRuleId(id)));
    }

    private <T> T retry(Supplier<T> call) {
        return patience.retry(deadline, ServiceErrors.passing(deadline), call);
    }
}

package io.github.hookswitch.provider.siprule;

import io.github.hookswitch.provider.internal.chime.Page;
import io.github.hookswitch.provider.internal.chime.ServiceCalls;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.chimesdkvoice.ChimeSdkVoiceClient;
import software.amazon.awssdk.services.chimesdkvoice.model.BadRequestException;
import software.amazon.awssdk.services.chimesdkvoice.model.ListSipRulesResponse;
import software.amazon.awssdk.services.chimesdkvoice.model.PhoneNumber;
import software.amazon.awssdk.services.chimesdkvoice.model.SipRule;
import software.amazon.awssdk.services.chimesdkvoice.model.UpdateSipRuleRequest;

/**
 * The account's SIP rules, for one request. Everything except a creation is retried after transient failures of the
 * service.
 */
final class Rules {
    private final ServiceCalls calls;
    private final ChimeSdkVoiceClient client;

    Rules(ServiceCalls calls) {
        this.calls = calls;
        this.client = calls.client();
    }

    Optional<SipRule> find(String id) {
        return calls.find(() -> client.getSipRule(get -> get.sipRuleId(id).overrideConfiguration(calls.timeLimit()))
                .sipRule());
    }

    List<SipRule> all(Predicate<SipRule> wanted) {
        return calls.all(this::page).stream().filter(wanted).toList();
    }

    Optional<SipRule> findFirst(Predicate<SipRule> wanted) {
        return calls.first(this::page, wanted);
    }

    private Page<SipRule> page(@Nullable String token) {
        ListSipRulesResponse page = client.listSipRules(
                list -> list.maxResults(ServiceCalls.PAGE).nextToken(token).overrideConfiguration(calls.timeLimit()));
        return new Page<>(page.sipRules(), page.nextToken());
    }

    Optional<PhoneNumber> phoneNumber(String e164) {
        return calls.find(
                () -> client.getPhoneNumber(get -> get.phoneNumberId(e164).overrideConfiguration(calls.timeLimit()))
                        .phoneNumber());
    }

    /** Not repeated: it only explains a refusal, and may not be allowed. */
    void readApplication(String id) {
        client.getSipMediaApplication(get -> get.sipMediaApplicationId(id).overrideConfiguration(calls.timeLimit()));
    }

    SipRule create(String nameInService, SipRuleProperties rule) {
        return calls.once(() -> client.createSipRule(create -> create.name(nameInService)
                        .triggerType(rule.triggerType())
                        .triggerValue(rule.triggerValue())
                        .disabled(rule.disabled())
                        .targetApplications(rule.targets())
                        .overrideConfiguration(calls.timeLimit()))
                .sipRule());
    }

    SipRule update(String id, String nameInService, SipRuleProperties rule) {
        try {
            return update(
                    id,
                    change ->
                            change.name(nameInService).disabled(rule.disabled()).targetApplications(rule.targets()));
        } catch (BadRequestException e) {
            throw NumberReadiness.refused(rule, e);
        }
    }

    void rename(SipRule rule, String nameInService) {
        update(rule.sipRuleId(), change -> change.name(nameInService).disabled(rule.disabled()));
    }

    void disable(SipRule rule) {
        update(rule.sipRuleId(), change -> change.name(rule.name()).disabled(true));
    }

    private SipRule update(String id, Consumer<UpdateSipRuleRequest.Builder> change) {
        return calls.repeat(() -> client.updateSipRule(
                        update -> update.applyMutation(change).sipRuleId(id).overrideConfiguration(calls.timeLimit()))
                .sipRule());
    }

    void delete(String id) {
        calls.run(() -> client.deleteSipRule(delete -> delete.sipRuleId(id).overrideConfiguration(calls.timeLimit())));
    }
}

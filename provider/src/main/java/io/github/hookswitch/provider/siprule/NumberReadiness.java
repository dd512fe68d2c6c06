package io.github.hookswitch.provider.siprule;

import io.github.hookswitch.provider.internal.cfn.Failure;
import io.github.hookswitch.provider.internal.chime.ServiceErrors;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.chimesdkvoice.model.BadRequestException;
import software.amazon.awssdk.services.chimesdkvoice.model.NotFoundException;
import software.amazon.awssdk.services.chimesdkvoice.model.PhoneNumber;
import software.amazon.awssdk.services.chimesdkvoice.model.PhoneNumberProductType;
import software.amazon.awssdk.services.chimesdkvoice.model.PhoneNumberStatus;
import software.amazon.awssdk.services.chimesdkvoice.model.SipRuleTargetApplication;

/**
 * Tells whether a rule was refused only because its number is new: the service takes a while until it accepts one that was
 * just ordered. It has no error of its own for that, so every other cause is looked for first.
 */
final class NumberReadiness {
    private static final Duration NUMBER_IS_NEW_FOR = Duration.ofMinutes(10);
    private static final PhoneNumberProductType DIAL_IN = PhoneNumberProductType.SIP_MEDIA_APPLICATION_DIAL_IN;

    private final Rules rules;
    private final InstantSource time;
    private final String region;

    NumberReadiness(Rules rules, InstantSource time, String region) {
        this.rules = rules;
        this.time = time;
        this.region = region;
    }

    /**
     * Returns if the same request may well be accepted a little later.
     *
     * @throws Failure if waiting does not cure the refusal; the Reason names the applications and the trigger
     */
    void requireOnlyNotReady(SipRuleProperties rule, BadRequestException refusal) {
        for (SipRuleTargetApplication target : rule.targets()) {
            requireKnown(target);
        }
        if (!rule.isForPhoneNumber() || namesSomethingElse(rule, refusal)) {
            throw refused(rule, refusal);
        }
        Optional<PhoneNumber> number = rules.phoneNumber(rule.triggerValue());
        number.ifPresent(NumberReadiness::requireDialIn);
        if (number.filter(this::becomesAssignable).isEmpty()) {
            throw refused(rule, refusal);
        }
    }

    /** The service may say no more than that the request is bad. Applications of other Regions cannot be seen from here. */
    private void requireKnown(SipRuleTargetApplication target) {
        if (!target.awsRegion().equals(region)) {
            return;
        }
        try {
            rules.readApplication(target.sipMediaApplicationId());
        } catch (NotFoundException e) {
            throw new Failure("SIP media application " + target.sipMediaApplicationId() + " does not exist in " + region
                    + " of this account, so no rule can send calls to it. Correct SipMediaApplicationId or AwsRegion: a"
                    + " rule takes applications of its own account only, and an imported one must still be there.");
        } catch (RuntimeException e) {
            // It only explains the refusal: not allowed or not answered, it explains nothing.
        }
    }

    private static boolean namesSomethingElse(SipRuleProperties rule, BadRequestException refusal) {
        String text = ServiceErrors.message(refusal).toLowerCase(Locale.ROOT);
        Stream<String> members = Stream.of("targetapplications", "sipmediaapplicationid", "awsregion", "priority");
        Stream<String> ids = rule.targets().stream()
                .map(target -> target.sipMediaApplicationId().toLowerCase(Locale.ROOT));
        return Stream.concat(members, ids).anyMatch(text::contains);
    }

    private static void requireDialIn(PhoneNumber number) {
        if (number.productType() != DIAL_IN) {
            throw new Failure("Phone number " + number.e164PhoneNumber() + " has the product type "
                    + number.productTypeAsString()
                    + ", and a SIP rule takes numbers of the product type " + DIAL_IN
                    + " only. Change the number's product type.");
        }
    }

    private boolean becomesAssignable(PhoneNumber number) {
        return number.status() == PhoneNumberStatus.ACQUIRE_IN_PROGRESS
                || (number.status() == PhoneNumberStatus.UNASSIGNED && isNew(number));
    }

    private boolean isNew(PhoneNumber number) {
        Instant created = number.createdTimestamp();
        return created != null && created.plus(NUMBER_IS_NEW_FOR).isAfter(time.instant());
    }

    static Failure refused(SipRuleProperties rule, BadRequestException refusal) {
        String targets = rule.targets().stream()
                .map(target -> target.sipMediaApplicationId() + " in " + target.awsRegion())
                .collect(Collectors.joining(", "));
        return ServiceErrors.explain(refusal)
                .and("The rule's trigger is " + rule.triggerValue() + ", its SIP media applications are " + targets
                        + ".");
    }
}

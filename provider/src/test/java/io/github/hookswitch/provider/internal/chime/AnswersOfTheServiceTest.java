package io.github.hookswitch.provider.internal.chime;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hookswitch.local.chime.ChimeEmulator;
import io.github.hookswitch.local.chime.Options;
import io.github.hookswitch.local.chime.SipMediaApplication;
import io.github.hookswitch.provider.internal.aws.RestApi;
import io.github.hookswitch.provider.internal.aws.ServiceSettings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.chimesdkvoice.ChimeSdkVoiceClient;

/** Each answer is read as the AWS SDK's own client reads it. */
class AnswersOfTheServiceTest {
    private static final String NUMBER = "+12065550193";
    private final ChimeEmulator chime = ChimeEmulator.start(
            Options.defaults().withOrderDuration(Duration.ZERO).withPhoneNumberQuota(200));
    private final ChimeSdkVoice ours = new ChimeSdkVoice(new RestApi(ServiceSettings.of(Map.of(
            "AWS_REGION", "us-east-1",
            "AWS_ACCESS_KEY_ID", "AKIDTEST",
            "AWS_SECRET_ACCESS_KEY", "any",
            "AWS_ENDPOINT_URL", chime.endpoint().toString()))));
    private final ChimeSdkVoiceClient theirs = ChimeSdkVoiceClient.builder()
            .httpClient(UrlConnectionHttpClient.create())
            .endpointOverride(chime.endpoint())
            .build();
    private final SipMediaApplication application = chime.voice()
            .createSipMediaApplication("phone", "us-east-1", "arn:aws:lambda:us-east-1:111122223333:function:phone");

    @BeforeEach
    void aNumberInUse() {
        ours.createPhoneNumberOrder(NUMBER, "SipMediaApplicationDialIn", "support");
        ours.updatePhoneNumber(NUMBER, "CallingName", "Support");
        ours.createSipRule(
                "rule", "ToPhoneNumber", NUMBER, false, List.of(new SipRuleTarget(application.id(), 1, "us-east-1")));
    }

    @AfterEach
    void close() {
        theirs.close();
        chime.close();
    }

    @Test
    void aNumberIsTheSame() {
        assertSame(
                ours.getPhoneNumber(NUMBER),
                theirs.getPhoneNumber(request -> request.phoneNumberId(NUMBER)).phoneNumber());
    }

    @Test
    void aListedNumberIsTheSame() {
        assertSame(
                ours.listPhoneNumbers(null).items().get(0),
                theirs.listPhoneNumbers(request -> {}).phoneNumbers().get(0));
    }

    @Test
    void aReleasedNumberIsTheSame() {
        ours.updateSipRule(onlyRule().id(), "rule", true, null);
        ours.deleteSipRule(onlyRule().id());
        ours.deletePhoneNumber(NUMBER);

        PhoneNumber number = ours.getPhoneNumber(NUMBER);
        assertThat(number.isReleased()).isTrue();
        assertSame(
                number,
                theirs.getPhoneNumber(request -> request.phoneNumberId(NUMBER)).phoneNumber());
    }

    private static void assertSame(
            PhoneNumber number, software.amazon.awssdk.services.chimesdkvoice.model.PhoneNumber expected) {
        assertThat(number.phoneNumberId()).isEqualTo(expected.phoneNumberId());
        assertThat(number.e164()).isEqualTo(expected.e164PhoneNumber());
        assertThat(number.country()).isEqualTo(expected.country());
        assertThat(number.type()).isEqualTo(expected.typeAsString());
        assertThat(number.productType()).isEqualTo(expected.productTypeAsString());
        assertThat(number.status()).isEqualTo(expected.statusAsString());
        assertThat(number.name()).isEqualTo(expected.name());
        assertThat(number.callingName()).isEqualTo(expected.callingName());
        assertThat(number.callingNameStatus()).isEqualTo(expected.callingNameStatusAsString());
        assertThat(number.orderId()).isEqualTo(expected.orderId());
        assertThat(number.users())
                .isEqualTo(expected.associations().stream()
                        .map(user -> new NumberUser(user.nameAsString(), user.value()))
                        .toList());
        assertThat(number.created()).isEqualTo(expected.createdTimestamp());
        assertThat(number.deleted()).isEqualTo(expected.deletionTimestamp());
    }

    @Test
    void anOrderIsTheSame() {
        PhoneNumberOrder order = ours.listPhoneNumberOrders(null).items().get(0);
        var expected = theirs.getPhoneNumberOrder(request -> request.phoneNumberOrderId(order.id()))
                .phoneNumberOrder();

        assertThat(ours.getPhoneNumberOrder(order.id())).isEqualTo(order);
        assertThat(order.id()).isEqualTo(expected.phoneNumberOrderId());
        assertThat(order.status()).isEqualTo(expected.statusAsString());
        assertThat(order.created()).isEqualTo(expected.createdTimestamp());
        assertThat(order.numbers())
                .containsExactly(
                        Map.entry(NUMBER, expected.orderedPhoneNumbers().get(0).statusAsString()));
        assertThat(order.acquired(NUMBER)).isTrue();
    }

    @Test
    void aRuleIsTheSame() {
        SipRule rule = onlyRule();
        var expected =
                theirs.getSipRule(request -> request.sipRuleId(rule.id())).sipRule();

        assertThat(ours.getSipRule(rule.id())).isEqualTo(rule);
        assertThat(rule.name()).isEqualTo(expected.name());
        assertThat(rule.triggerType()).isEqualTo(expected.triggerTypeAsString());
        assertThat(rule.triggerValue()).isEqualTo(expected.triggerValue());
        assertThat(rule.disabled()).isEqualTo(expected.disabled());
        assertThat(rule.created()).isEqualTo(expected.createdTimestamp());
        assertThat(rule.targets())
                .isEqualTo(expected.targetApplications().stream()
                        .map(target -> new SipRuleTarget(
                                target.sipMediaApplicationId(), target.priority(), target.awsRegion()))
                        .toList());
    }

    private SipRule onlyRule() {
        return ours.listSipRules(null).items().get(0);
    }

    @Test
    void offeredNumbersAreTheSame() {
        assertThat(ours.searchAvailablePhoneNumbers(Map.of("AreaCode", "206"), 7))
                .hasSize(7)
                .isEqualTo(theirs.searchAvailablePhoneNumbers(
                                request -> request.areaCode("206").maxResults(7))
                        .e164PhoneNumbers());
    }

    @Test
    void aFurtherPageIsFoundByTheTokenOfTheOneBefore() {
        ours.searchAvailablePhoneNumbers(Map.of("AreaCode", "206"), 100)
                .forEach(number -> ours.createPhoneNumberOrder(number, "SipMediaApplicationDialIn", "more"));
        Page<PhoneNumber> first = ours.listPhoneNumbers(null);
        Page<PhoneNumber> second = ours.listPhoneNumbers(first.nextToken());

        assertThat(first.items()).hasSize(99);
        assertThat(second.items()).isNotEmpty().doesNotContainAnyElementsOf(first.items());
        assertThat(second.nextToken()).isNull();
    }
}

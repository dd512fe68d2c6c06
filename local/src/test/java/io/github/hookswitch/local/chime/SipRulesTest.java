package io.github.hookswitch.local.chime;

import static io.github.hookswitch.local.chime.Account.target;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.chimesdkvoice.model.BadRequestException;
import software.amazon.awssdk.services.chimesdkvoice.model.ConflictException;
import software.amazon.awssdk.services.chimesdkvoice.model.NotFoundException;
import software.amazon.awssdk.services.chimesdkvoice.model.PhoneNumberAssociationName;
import software.amazon.awssdk.services.chimesdkvoice.model.PhoneNumberProductType;
import software.amazon.awssdk.services.chimesdkvoice.model.PhoneNumberStatus;
import software.amazon.awssdk.services.chimesdkvoice.model.SipMediaApplication;
import software.amazon.awssdk.services.chimesdkvoice.model.SipRule;
import software.amazon.awssdk.services.chimesdkvoice.model.SipRuleTargetApplication;

class SipRulesTest {
    private static final String NUMBER = "+12065550100";
    private final Account account = new Account();
    private SipMediaApplication east = SipMediaApplication.builder().build();

    @BeforeEach
    void buyANumber() {
        account.buy(NUMBER);
        east = account.application("us-east-1");
    }

    @AfterEach
    void close() {
        account.close();
    }

    @Test
    void aRuleAssignsItsNumber() {
        SipRule rule = account.rule(NUMBER, east);

        var number = account.client
                .getPhoneNumber(request -> request.phoneNumberId(NUMBER))
                .phoneNumber();
        assertThat(number.status()).isEqualTo(PhoneNumberStatus.ASSIGNED);
        assertThat(number.associations()).singleElement().satisfies(association -> {
            assertThat(association.name()).isEqualTo(PhoneNumberAssociationName.SIP_RULE_ID);
            assertThat(association.value()).isEqualTo(rule.sipRuleId());
        });
    }

    @Test
    void aRuleRoutesByAscendingPriority() {
        SipMediaApplication west = account.application("us-west-2");
        account.client.createSipRule(request -> request.name("two")
                .triggerType("ToPhoneNumber")
                .triggerValue(NUMBER)
                .targetApplications(target(east, 2), target(west, 1)));

        assertThat(account.voice.route(NUMBER))
                .extracting(target -> target.application().region())
                .containsExactly("us-west-2", "us-east-1");
    }

    @Test
    void aDisabledRuleRoutesNothing() {
        SipRule rule = account.rule(NUMBER, east);
        disable(rule);

        assertThat(account.voice.route(NUMBER)).isEmpty();
    }

    @Test
    void aHostNameRuleRoutesByHostName() {
        account.client.createSipRule(request -> request.name("host")
                .triggerType("RequestUriHostname")
                .triggerValue("abcdef1ghij2klmno3pqr4.voiceconnector.chime.aws")
                .targetApplications(target(east, 1)));

        assertThat(account.voice.routeHostname("abcdef1ghij2klmno3pqr4.voiceconnector.chime.aws"))
                .hasSize(1);
    }

    @Test
    void aHostNameThatIsNoVoiceConnectorIsRefused() {
        assertThatThrownBy(() -> account.client.createSipRule(request -> request.name("host")
                        .triggerType("RequestUriHostname")
                        .triggerValue("example.com")
                        .targetApplications(target(east, 1))))
                .isInstanceOf(BadRequestException.class);
    }

    @Test
    void aSecondRuleForTheSameTriggerConflicts() {
        account.rule(NUMBER, east);

        assertThatThrownBy(() -> account.rule(NUMBER, east)).isInstanceOf(ConflictException.class);
    }

    @Test
    void aNumberOutsideTheInventoryIsRefused() {
        assertThatThrownBy(() -> account.rule("+12065550142", east))
                .isInstanceOf(BadRequestException.class)
                .hasMessageContaining("inventory");
    }

    @Test
    void aNumberOfAnotherProductTypeIsRefused() {
        account.client.updatePhoneNumber(
                request -> request.phoneNumberId(NUMBER).productType(PhoneNumberProductType.VOICE_CONNECTOR));

        assertThatThrownBy(() -> account.rule(NUMBER, east))
                .isInstanceOf(BadRequestException.class)
                .hasMessageContaining("SipMediaApplicationDialIn");
    }

    @Test
    void aNewNumberMayNotBeAssignableAtOnce() {
        try (Account slow = new Account(Options.defaults().withAssignableAfter(Duration.ofSeconds(5)))) {
            slow.buy(NUMBER);
            SipMediaApplication application = slow.application("us-east-1");
            assertThatThrownBy(() -> slow.rule(NUMBER, application))
                    .isInstanceOf(BadRequestException.class)
                    .hasMessageContaining("not ready");
            slow.time.advance(Duration.ofSeconds(5));

            assertThat(slow.rule(NUMBER, application).sipRuleId()).isNotBlank();
        }
    }

    @Test
    void aTargetHasToExist() {
        assertThatThrownBy(() -> account.rule(
                        NUMBER, east.toBuilder().sipMediaApplicationId("nobody").build()))
                .isInstanceOf(BadRequestException.class)
                .hasMessageContaining("nobody does not exist");
    }

    @Test
    void aTargetHasToBeInItsRegion() {
        assertThatThrownBy(() -> account.rule(
                        NUMBER, east.toBuilder().awsRegion("us-west-2").build()))
                .isInstanceOf(BadRequestException.class)
                .hasMessageContaining("is in us-east-1, not in AwsRegion us-west-2");
    }

    @Test
    void aRegionHasOneTarget() {
        SipMediaApplication second = account.application("us-east-1");

        assertThatThrownBy(() -> create(target(east, 1), target(second, 2)))
                .isInstanceOf(BadRequestException.class)
                .hasMessageContaining("names us-east-1 twice");
    }

    @Test
    void aPriorityIsAtLeastOne() {
        assertThatThrownBy(() -> create(target(east, 0)))
                .isInstanceOf(BadRequestException.class)
                .hasMessageContaining("Priority 0");
    }

    @Test
    void moreThanTwentyFiveTargetsAreRefused() {
        SipRuleTargetApplication[] targets = new SipRuleTargetApplication[26];
        Arrays.fill(targets, target(east, 1));

        assertThatThrownBy(() -> create(targets))
                .isInstanceOf(BadRequestException.class)
                .hasMessageContaining("26 members");
    }

    @Test
    void anEmptyTargetListIsRefused() {
        assertThatThrownBy(() -> create()).isInstanceOf(BadRequestException.class);
    }

    @Test
    void aNameOutsideThePatternIsRefused() {
        assertThatThrownBy(() -> account.client.createSipRule(request -> request.name("a,b")
                        .triggerType("ToPhoneNumber")
                        .triggerValue(NUMBER)
                        .targetApplications(target(east, 1))))
                .isInstanceOf(BadRequestException.class)
                .hasMessageContaining("Name 'a,b'");
    }

    @Test
    void anUpdateKeepsWhatItDoesNotName() {
        SipRule rule = account.rule(NUMBER, east);
        SipRule updated = account.client
                .updateSipRule(request -> request.sipRuleId(rule.sipRuleId()).name("renamed"))
                .sipRule();

        assertThat(updated.name()).isEqualTo("renamed");
        assertThat(updated.targetApplications()).isEqualTo(rule.targetApplications());
        assertThat(updated.disabled()).isFalse();
    }

    @Test
    void anEnabledRuleCannotBeDeleted() {
        SipRule rule = account.rule(NUMBER, east);

        assertThatThrownBy(() -> account.client.deleteSipRule(request -> request.sipRuleId(rule.sipRuleId())))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("disable it");
    }

    @Test
    void aDeletedRuleFreesItsNumber() {
        SipRule rule = account.rule(NUMBER, east);
        disable(rule);
        account.client.deleteSipRule(request -> request.sipRuleId(rule.sipRuleId()));

        assertThat(account.client
                        .getPhoneNumber(request -> request.phoneNumberId(NUMBER))
                        .phoneNumber()
                        .status())
                .isEqualTo(PhoneNumberStatus.UNASSIGNED);
        assertThatThrownBy(() -> account.client.getSipRule(request -> request.sipRuleId(rule.sipRuleId())))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void rulesAreListedByApplication() {
        account.rule(NUMBER, east);
        SipMediaApplication other = account.application("us-west-2");

        assertThat(rulesOf(east)).hasSize(1);
        assertThat(rulesOf(other)).isEmpty();
    }

    @Test
    void anApplicationThatARuleTargetsCannotBeDeleted() {
        account.rule(NUMBER, east);

        assertThatThrownBy(() -> account.client.deleteSipMediaApplication(
                        request -> request.sipMediaApplicationId(east.sipMediaApplicationId())))
                .isInstanceOf(ConflictException.class);
    }

    private List<SipRule> rulesOf(SipMediaApplication application) {
        return account.client
                .listSipRules(request -> request.sipMediaApplicationId(application.sipMediaApplicationId()))
                .sipRules();
    }

    private void disable(SipRule rule) {
        account.client.updateSipRule(
                request -> request.sipRuleId(rule.sipRuleId()).name(rule.name()).disabled(true));
    }

    private void create(SipRuleTargetApplication... targets) {
        account.client.createSipRule(request -> request.name("rule")
                .triggerType("ToPhoneNumber")
                .triggerValue(NUMBER)
                .targetApplications(targets));
    }
}

package io.github.hookswitch.local.internal.chime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hookswitch.local.chime.ChimeServiceException;
import io.github.hookswitch.local.chime.FunctionPolicies;
import io.github.hookswitch.local.internal.gateway.Access;
import io.github.hookswitch.local.internal.gateway.AwsException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.chimesdkvoice.ChimeSdkVoiceClient;
import software.amazon.awssdk.services.chimesdkvoice.model.AccessDeniedException;
import software.amazon.awssdk.services.chimesdkvoice.model.BadRequestException;
import software.amazon.awssdk.services.chimesdkvoice.model.PhoneNumberProductType;
import software.amazon.awssdk.services.chimesdkvoice.model.PhoneNumberStatus;
import software.amazon.awssdk.services.chimesdkvoice.model.SipMediaApplication;
import software.amazon.awssdk.services.chimesdkvoice.model.SipMediaApplicationEndpoint;
import software.amazon.awssdk.services.chimesdkvoice.model.SipRuleTargetApplication;

class ChimeServiceTest {
    private static final String NUMBER = "+12065550100";
    private Port port = new Port();

    @AfterEach
    void close() {
        port.close();
    }

    @Test
    void eachAccountHasResourcesOfItsOwn() {
        SipMediaApplication mine = application(port.client(Port.ACCOUNT), Port.ACCOUNT);
        SipMediaApplication other = application(port.client(Port.OTHER_ACCOUNT), Port.OTHER_ACCOUNT);

        assertThat(other.sipMediaApplicationArn())
                .startsWith("arn:aws:chime:us-east-1:" + Port.OTHER_ACCOUNT + ":sma/");
        assertThat(other.sipMediaApplicationId()).isNotEqualTo(mine.sipMediaApplicationId());
        assertThat(port.client(Port.ACCOUNT)
                        .listSipMediaApplications(request -> {})
                        .sipMediaApplications())
                .containsExactly(mine);
    }

    @Test
    void aNumberIsOfferedToNobodyElseOnceAnAccountHasIt() {
        order(Port.ACCOUNT, NUMBER);

        assertThat(port.client(Port.OTHER_ACCOUNT)
                        .searchAvailablePhoneNumbers(
                                request -> request.areaCode("206").maxResults(1))
                        .e164PhoneNumbers())
                .containsExactly("+12065550101");
        assertThat(port.accounts.ownerOf(NUMBER))
                .hasValueSatisfying(
                        owner -> assertThat(owner.options().accountId()).isEqualTo(Port.ACCOUNT));
    }

    @Test
    void anOrderThatTakesNoTimeIsDecidedWhenItIsLookedAt() {
        order(Port.ACCOUNT, NUMBER);

        assertThat(port.client(Port.ACCOUNT)
                        .getPhoneNumber(request -> request.phoneNumberId(NUMBER))
                        .phoneNumber()
                        .status())
                .isEqualTo(PhoneNumberStatus.UNASSIGNED);
    }

    @Test
    void aNumberThatWasThereFromTheStartBelongsToTheAccountThatUsesItFirst() {
        port.accounts.byDefault().own("+12065550111");
        ChimeSdkVoiceClient other = port.client(Port.OTHER_ACCOUNT);
        SipMediaApplication application = application(other, Port.OTHER_ACCOUNT);
        other.createSipRule(request -> request.name("rule")
                .triggerType("ToPhoneNumber")
                .triggerValue("+12065550111")
                .targetApplications(target(application)));

        assertThat(port.accounts.route("+12065550111")).hasSize(1);
        assertThat(port.client(Port.ACCOUNT).listPhoneNumbers(request -> {}).phoneNumbers())
                .isEmpty();
    }

    @Test
    void aTargetWithoutARegionIsInThatOfItsApplication() {
        ChimeSdkVoiceClient client = port.client(Port.ACCOUNT);
        order(Port.ACCOUNT, NUMBER);
        SipMediaApplication application = application(client, Port.ACCOUNT);

        assertThat(client.createSipRule(request -> request.name("rule")
                                .triggerType("ToPhoneNumber")
                                .triggerValue(NUMBER)
                                .targetApplications(target(application)))
                        .sipRule()
                        .targetApplications()
                        .get(0)
                        .awsRegion())
                .isEqualTo("us-east-1");
    }

    @Test
    void textForBooleansAndMembersThatNobodyKnowsAreTakenAsTheServiceTakesThem() throws Exception {
        assertThat(port.send(
                                "POST",
                                "/voice-connectors",
                                "{\"Name\":\"pbx\",\"RequireEncryption\":\"true\",\"ServiceToken\":\"x\"}")
                        .body())
                .contains("\"RequireEncryption\":true");
    }

    @Test
    void aFunctionThatDoesNotExistLeavesNoApplicationBehind() {
        port.close();
        port = new Port(Access.all(), application -> {
            throw ChimeServiceException.noFunction(application.functionArn());
        });

        assertThatThrownBy(() -> application(port.client(Port.ACCOUNT), Port.ACCOUNT))
                .isInstanceOf(BadRequestException.class)
                .hasMessageContaining("there is no such function");
        assertThat(port.accounts.snapshot().isEmpty()).isTrue();
    }

    @Test
    void eachOperationAsksForItsActionAndAnApplicationsFunctionForTwoMore() {
        List<String> asked = new ArrayList<>();
        port.close();
        port = new Port((caller, action, resource) -> asked.add(action + " " + resource), FunctionPolicies.untouched());
        String id = application(port.client(Port.ACCOUNT), Port.ACCOUNT).sipMediaApplicationId();
        port.client(Port.ACCOUNT).getSipMediaApplication(request -> request.sipMediaApplicationId(id));

        assertThat(asked)
                .containsExactly(
                        "chime:CreateSipMediaApplication *",
                        "lambda:GetPolicy " + functionArn(Port.ACCOUNT),
                        "lambda:AddPermission " + functionArn(Port.ACCOUNT),
                        "chime:GetSipMediaApplication arn:aws:chime:us-east-1:" + Port.ACCOUNT + ":sma/" + id);
    }

    @Test
    void aRuleIsMadeWithTheRightsOnTheApplicationsThatItLeadsTo() {
        List<String> asked = new ArrayList<>();
        port.close();
        port = new Port((caller, action, resource) -> asked.add(action + " " + resource), FunctionPolicies.untouched());
        order(Port.ACCOUNT, NUMBER);
        SipMediaApplication application = application(port.client(Port.ACCOUNT), Port.ACCOUNT);
        port.client(Port.ACCOUNT)
                .createSipRule(request -> request.name("rule")
                        .triggerType("ToPhoneNumber")
                        .triggerValue(NUMBER)
                        .targetApplications(target(application)));

        assertThat(asked).endsWith("chime:CreateSipRule " + application.sipMediaApplicationArn());
    }

    @Test
    void aCallerWithoutTheRightIsRefusedInTheServicesOwnWay() {
        port.close();
        port = new Port(
                (caller, action, resource) -> {
                    throw new AwsException(403, "AccessDenied", caller.roleArn() + " may not " + action);
                },
                FunctionPolicies.untouched());

        assertThatThrownBy(() -> port.client(Port.ACCOUNT).listSipRules(request -> {}))
                .isInstanceOf(AccessDeniedException.class)
                .hasMessageContaining("role/deployer may not chime:ListSipRules");
    }

    @ParameterizedTest
    @ValueSource(strings = {"AK", "AZ", "DC", "HI", "ND", "NJ", "PA", "VT", "WY"})
    void eachStateHasNumbers(String state) {
        assertThat(search(state, null)).isNotEmpty().allMatch(number -> number.matches("\\+1\\d{3}55501\\d\\d"));
    }

    @ParameterizedTest
    @CsvSource({"Anchorage, AK, 907", "St. Paul, MN, 651", "Honolulu, HI, 808"})
    void aCityHasTheNumbersOfItsAreaCode(String city, String state, String areaCode) {
        assertThat(search(state, city)).allMatch(number -> number.startsWith("+1" + areaCode));
    }

    @Test
    void anAreaCodeThatIsNewIsOfferedToo() {
        assertThat(port.client(Port.ACCOUNT)
                        .searchAvailablePhoneNumbers(request -> request.areaCode("947"))
                        .e164PhoneNumbers())
                .hasSize(100);
    }

    @Test
    void canadianNumbersAreFoundByCountryAndProvince() {
        assertThat(port.client(Port.ACCOUNT)
                        .searchAvailablePhoneNumbers(request -> request.country("CA")
                                .phoneNumberType("Local")
                                .state("on")
                                .areaCode("416"))
                        .e164PhoneNumbers())
                .startsWith("+14165550100");
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /voice-connectors/abc/proxy-sessions, CreateProxySession",
        "POST, /emergency-calling/address, ValidateE911Address",
        "GET, /sip-media-applications/abc/alexa-skill-configuration, GetSipMediaApplicationAlexaSkillConfiguration"
    })
    void whatIsNotImitatedIsRefusedByItsName(String method, String path, String operation) throws Exception {
        assertThat(port.send(method, path, "{}").body()).contains(operation + " is not served here");
    }

    private List<String> search(String state, @Nullable String city) {
        return port.client(Port.ACCOUNT)
                .searchAvailablePhoneNumbers(
                        request -> request.state(state.toUpperCase(Locale.ROOT)).city(city))
                .e164PhoneNumbers();
    }

    private void order(String account, String number) {
        port.client(account)
                .createPhoneNumberOrder(
                        request -> request.productType(PhoneNumberProductType.SIP_MEDIA_APPLICATION_DIAL_IN)
                                .e164PhoneNumbers(number));
    }

    private static SipMediaApplication application(ChimeSdkVoiceClient client, String account) {
        return client.createSipMediaApplication(request -> request.awsRegion("us-east-1")
                        .name("app")
                        .endpoints(SipMediaApplicationEndpoint.builder()
                                .lambdaArn(functionArn(account))
                                .build()))
                .sipMediaApplication();
    }

    private static SipRuleTargetApplication target(SipMediaApplication application) {
        return SipRuleTargetApplication.builder()
                .sipMediaApplicationId(application.sipMediaApplicationId())
                .priority(1)
                .build();
    }

    private static String functionArn(String account) {
        return "arn:aws:lambda:us-east-1:" + account + ":function:handler:live";
    }
}

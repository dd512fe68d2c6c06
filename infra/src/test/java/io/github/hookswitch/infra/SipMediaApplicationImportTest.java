package io.github.hookswitch.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awscdk.Fn;
import software.amazon.awscdk.assertions.Template;

class SipMediaApplicationImportTest extends SipMediaApplicationTestCase {
    private static final String ARN = "arn:aws:chime:us-west-2:444455556666:sma/0f0f0f0f-1111-2222-3333-444444444444";

    @Test
    void anImportByArnHasItsOwnAccountAndRegionAndGrants() {
        ISipMediaApplication application = SipMediaApplication.fromSipMediaApplicationArn(stack, "Imported", ARN);
        application.grantUpdateCall(role());

        assertThat(application.getSipMediaApplicationId()).isEqualTo("0f0f0f0f-1111-2222-3333-444444444444");
        assertThat(application.getSipMediaApplicationRef().getSipMediaApplicationArn())
                .isEqualTo(ARN);
        assertThat(application.getEnv().getRegion()).isEqualTo("us-west-2");
        assertThat(application.getEnv().getAccount()).isEqualTo("444455556666");
        Template template = Template.fromStack(stack);
        template.resourceCountIs(TYPE, 0);
        template.hasResourceProperties("AWS::IAM::Policy", policy(allow("chime:UpdateSipMediaApplicationCall", ARN)));
    }

    @Test
    void anImportByIdIsInTheStacksAccountAndRegion() {
        ISipMediaApplication application = SipMediaApplication.fromSipMediaApplicationId(stack, "Imported", "abc");

        assertThat(stack.resolve(application.getSipMediaApplicationArn()))
                .isEqualTo(Map.of(
                        "Fn::Join",
                        List.of(
                                "",
                                List.of(
                                        "arn:",
                                        Map.of("Ref", "AWS::Partition"),
                                        ":chime:us-east-1:" + TestStacks.ACCOUNT + ":sma/abc"))));
        assertThat(application.getEnv().getRegion()).isEqualTo("us-east-1");
    }

    @Test
    void anArnThatIsKnownAtDeploymentOnlyCanBeImported() {
        ISipMediaApplication application =
                SipMediaApplication.fromSipMediaApplicationArn(stack, "Imported", Fn.importValue("SomeArn"));

        assertThat(stack.resolve(application.getSipMediaApplicationArn()))
                .isEqualTo(Map.of("Fn::ImportValue", "SomeArn"));
        assertThat(stack.resolve(application.getSipMediaApplicationId()).toString())
                .contains("Fn::Select", "SomeArn");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "arn:aws:voiceconnector:us-east-1:111122223333:sma/abc",
                "arn:aws:chime:us-east-1:111122223333:vc/abc",
                "arn:aws-cn:chime:us-east-1:111122223333:sma/abc",
                "arn:aws:chime:*:111122223333:sma/abc",
                "arn:aws:chime:us-east:111122223333:sma/abc",
                "arn:aws:chime:us-east-1:1111:sma/abc",
                "arn:aws:chime:us-east-1:*:sma/abc",
                "arn:aws:chime:us-east-1:111122223333:sma/*",
                "arn:aws:chime:us-east-1:111122223333:sma/",
                "arn:aws:chime:us-east-1:111122223333:sma/abc/def",
                "arn:aws:chime:us-east-1:111122223333:sma/abc\n",
                "0f0f0f0f-1111-2222-3333-444444444444"
            })
    void anythingButTheArnOfOneApplicationIsRefused(String arn) {
        assertThatThrownBy(() -> SipMediaApplication.fromSipMediaApplicationArn(stack, "Imported", arn))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("'sipMediaApplicationArn' is \"" + arn, "arn:aws:chime:", "without wildcards");
    }

    @ParameterizedTest
    @ValueSource(strings = {ARN, "*", "", "sma/abc", "abc def"})
    void anythingButAnIdIsRefusedAsOne(String id) {
        assertThatThrownBy(() -> SipMediaApplication.fromSipMediaApplicationId(stack, "Application", id))
                .hasMessageContainingAll("'sipMediaApplicationId'", "letters, digits and hyphens");
        assertThatThrownBy(() -> SipRule.fromSipRuleId(stack, "Rule", id))
                .hasMessageContainingAll("'sipRuleId'", "letters, digits and hyphens");
    }

    @Test
    @SuppressWarnings("NullAway") // what System.getenv gives for a variable that is not there
    void nullIsRefusedByName() {
        assertThatThrownBy(() -> SipMediaApplication.fromSipMediaApplicationArn(stack, "Imported", null))
                .hasMessageContaining("'sipMediaApplicationArn' is null, but must be");
        assertThatThrownBy(() -> PhoneNumber.fromE164(stack, "Number", null))
                .hasMessageContaining("'phoneNumberE164' is null, but must be");
    }

    @Test
    void anImportByAttributesKeepsItsRegionEvenIfTheIdIsAToken() {
        ISipMediaApplication application = SipMediaApplication.fromSipMediaApplicationAttributes(
                stack,
                "Imported",
                SipMediaApplicationAttributes.builder()
                        .sipMediaApplicationId(Fn.importValue("Id"))
                        .region("us-west-2")
                        .build());

        assertThat(application.getEnv().getRegion()).isEqualTo("us-west-2");
        assertThat(stack.resolve(application.getSipMediaApplicationArn()).toString())
                .contains(":chime:us-west-2:" + TestStacks.ACCOUNT + ":sma/", "Fn::ImportValue");
    }
}

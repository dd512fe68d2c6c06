package io.github.hookswitch.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hookswitch.local.chime.Options;
import io.github.hookswitch.local.chime.SipMediaApplication;
import io.github.hookswitch.local.deployment.CloudAssembly;
import io.github.hookswitch.local.deployment.StackResult;
import io.github.hookswitch.local.lambda.FunctionArn;
import io.github.hookswitch.local.lambda.FunctionJars;
import io.github.hookswitch.simulator.call.EndedBy;
import io.github.hookswitch.simulator.call.NoRouteException;
import io.github.hookswitch.simulator.call.SimulatedCall;
import io.github.hookswitch.simulator.call.TimelineEntry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.chimesdkvoice.ChimeSdkVoiceClient;
import software.amazon.awssdk.services.chimesdkvoice.model.PhoneNumberProductType;
import software.amazon.awssdk.services.chimesdkvoice.model.SipRuleTargetApplication;
import software.amazon.awssdk.services.chimesdkvoice.model.SipRuleTriggerType;

class LocalAwsProcessTest {

    private static final String CALLER = "+15105550101";
    private static final String NUMBER = "+12065550100";

    @TempDir
    Path folder;

    private final LocalAws aws = LocalAws.builder()
            .chime(Options.defaults().withOrderDuration(Duration.ZERO))
            .build();

    @AfterEach
    void close() {
        aws.close();
    }

    @Test
    void aCallReachesTheDeployedFunction() throws Exception {
        route(NUMBER, deploy(template -> template).output("ApplicationId"));

        SimulatedCall call = aws.engine().dial(CALLER, NUMBER);

        assertThat(call.legs()).singleElement().satisfies(leg -> {
            assertThat(leg.endedBy()).isEqualTo(EndedBy.APPLICATION);
            assertThat(leg.sipResponseCode()).isEqualTo(486);
        });
    }

    @Test
    void aCallDoesNotReachAFunctionThatPermitsNoInvocation() throws Exception {
        StackResult stack = deploy(template -> template.replace("voiceconnector.chime", "events"));
        String id = stack.output("ApplicationId");
        FunctionArn function = FunctionArn.parse(
                aws.chime().voice().sipMediaApplication(id).orElseThrow().functionArn());
        aws.functions().removePermission(function, "ChimeSipMediaApplication-" + id);
        route(NUMBER, id);

        SimulatedCall call = aws.engine().dial(CALLER, NUMBER);

        assertThat(call.timeline())
                .filteredOn(TimelineEntry.InvocationFailed.class::isInstance)
                .singleElement()
                .asString()
                .contains("voiceconnector.chime.amazonaws.com");
        assertThat(call.billedSeconds()).isZero();
    }

    @Test
    void theServiceLetsItsApplicationInvokeAFunctionThatHasNoPermissionOfItsOwn() throws Exception {
        route(
                NUMBER,
                deploy(template -> template.replace("voiceconnector.chime", "events"))
                        .output("ApplicationId"));

        assertThat(aws.engine().dial(CALLER, NUMBER).legs())
                .singleElement()
                .satisfies(leg -> assertThat(leg.sipResponseCode()).isEqualTo(486));
    }

    @Test
    void anApplicationOfAFunctionThatDoesNotExistIsRefused() throws Exception {
        StackResult stack = deploy(template -> template.replace(
                "\"LambdaArn\": { \"Fn::GetAtt\": [\"Handler\", \"Arn\"] }",
                "\"LambdaArn\": \"arn:aws:lambda:us-east-1:111122223333:function:nobody\""));

        assertThat(stack.failure()).contains("function:nobody': there is no such function");
    }

    @Test
    void aCallToTheHostNameOfAVoiceConnectorReachesTheDeployedFunction() throws Exception {
        StackResult stack = deploy(template -> template);
        String hostName = stack.output("HostName");
        createRule(SipRuleTriggerType.REQUEST_URI_HOSTNAME, hostName, stack.output("ApplicationId"));

        SimulatedCall call = aws.engine().dialUri(CALLER, "sip:frontdesk@" + hostName);

        assertThat(call.legs()).singleElement().satisfies(leg -> {
            assertThat(leg.to()).isEqualTo("frontdesk");
            assertThat(leg.endedBy()).isEqualTo(EndedBy.APPLICATION);
            assertThat(leg.sipResponseCode()).isEqualTo(486);
        });
    }

    @Test
    void aHostNameWhoseRuleIsDisabledLeadsNowhere() throws Exception {
        StackResult stack = deploy(template -> template);
        String hostName = stack.output("HostName");
        String rule = createRule(SipRuleTriggerType.REQUEST_URI_HOSTNAME, hostName, stack.output("ApplicationId"));
        try (ChimeSdkVoiceClient client = client()) {
            client.updateSipRule(
                    request -> request.sipRuleId(rule).name("front desk").disabled(true));
        }

        assertThatThrownBy(() -> aws.engine().dialUri(CALLER, "sip:frontdesk@" + hostName))
                .isInstanceOf(NoRouteException.class)
                .hasMessageContaining(hostName);
    }

    @Test
    void aReferenceToAnApplicationIsItsArn() throws Exception {
        StackResult stack = deploy(template -> template);

        assertThat(stack.output("ApplicationRef"))
                .isEqualTo("arn:aws:chime:us-east-1:111122223333:sma/" + stack.output("ApplicationId"));
    }

    @Test
    void anUpdatedStackKeepsItsApplication() throws Exception {
        String before = deploy(template -> template).output("ApplicationId");

        StackResult updated = deploy(template -> template.replace("front desk", "back office"));

        assertThat(updated.output("ApplicationId")).isEqualTo(before);
        assertThat(aws.chime().voice().sipMediaApplication(before))
                .hasValueSatisfying(application -> assertThat(application)
                        .extracting(SipMediaApplication::name)
                        .isEqualTo("back office"));
    }

    @Test
    void deletingTheStackDeletesTheApplication() throws Exception {
        deploy(template -> template);

        aws.delete();

        assertThat(aws.chime().voice().snapshot().sipMediaApplications()).isEmpty();
    }

    private StackResult deploy(UnaryOperator<String> edit) throws IOException, InterruptedException {
        for (String file : new String[] {"manifest.json", "Phone.assets.json", "Phone.template.json"}) {
            try (InputStream in =
                    Objects.requireNonNull(LocalAwsProcessTest.class.getResourceAsStream("phone/" + file))) {
                Files.writeString(
                        folder.resolve(file), edit.apply(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
            }
        }
        FunctionJars.jar(folder.resolve("asset.0f.jar"), RejectingFunction.class);
        return aws.deploy(CloudAssembly.read(folder)).stack("Phone");
    }

    private void route(String number, String applicationId) {
        try (ChimeSdkVoiceClient client = client()) {
            client.createPhoneNumberOrder(
                    request -> request.productType(PhoneNumberProductType.SIP_MEDIA_APPLICATION_DIAL_IN)
                            .e164PhoneNumbers(number));
        }
        createRule(SipRuleTriggerType.TO_PHONE_NUMBER, number, applicationId);
    }

    private String createRule(SipRuleTriggerType triggerType, String triggerValue, String applicationId) {
        try (ChimeSdkVoiceClient client = client()) {
            return client.createSipRule(request -> request.name("front desk")
                            .triggerType(triggerType)
                            .triggerValue(triggerValue)
                            .targetApplications(SipRuleTargetApplication.builder()
                                    .sipMediaApplicationId(applicationId)
                                    .priority(1)
                                    .awsRegion("us-east-1")
                                    .build()))
                    .sipRule()
                    .sipRuleId();
        }
    }

    private ChimeSdkVoiceClient client() {
        return ChimeSdkVoiceClient.builder()
                .endpointOverride(aws.chime().endpoint())
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("AKIDTEST", "secret")))
                .build();
    }
}

package io.github.hookswitch.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hookswitch.handler.event.LegTag;
import io.github.hookswitch.local.chime.Options;
import io.github.hookswitch.local.deployment.CloudAssembly;
import io.github.hookswitch.local.deployment.StackResult;
import io.github.hookswitch.local.internal.gateway.AwsRequests;
import io.github.hookswitch.simulator.call.Heard;
import io.github.hookswitch.simulator.call.PerformedAction;
import io.github.hookswitch.simulator.call.SimulatedCall;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
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

/** An app that plays, records and calls, with all of its grants and without each of them. */
class MissingGrantsProcessTest {
    private static final String NUMBER = "+12065550100";
    // It tells the account of the stack.
    private static final String KEY_OF_ACCOUNT = "ASIA444455556666ABCD";

    @TempDir
    Path folder;

    private final LocalAws aws = LocalAws.builder()
            .chime(Options.defaults().withOrderDuration(Duration.ZERO))
            .warnings(text -> {})
            .build();

    @AfterEach
    void close() {
        aws.close();
    }

    @Test
    void withAllGrantsEverythingWorks() throws Exception {
        SimulatedCall call = callAfter(template -> template);

        assertThat(action(call, "PlayAudio").outcome()).isEqualTo(PerformedAction.Outcome.SUCCEEDED);
        assertThat(action(call, "RecordAudio").outcome()).isEqualTo(PerformedAction.Outcome.SUCCEEDED);
        assertThat(said(call)).startsWith("201 ");
        assertThat(recordingsInBucket(call)).contains("<Key>voicemail/");
    }

    @Test
    void withoutTheGrantOfThePromptsThePromptFails() throws Exception {
        SimulatedCall call = callAfter(template -> template.replace("s3:GetObject", "s3:GetObjectTagging"));

        assertThat(action(call, "PlayAudio").errorType()).isEqualTo("InvalidAudioSource");
        assertThat(action(call, "PlayAudio").errorMessage())
                .contains("AccessDenied", "s3:GetObject", "/hello.wav", "the policy of the bucket");
        assertThat(action(call, "RecordAudio").outcome()).isEqualTo(PerformedAction.Outcome.SUCCEEDED);
    }

    @Test
    void withoutTheGrantOfTheRecordingsNothingIsStored() throws Exception {
        SimulatedCall call = callAfter(template -> template.replace("\"s3:PutObject\", ", ""));

        assertThat(action(call, "RecordAudio").errorType()).isEqualTo("InvalidActionParameter");
        assertThat(action(call, "RecordAudio").errorMessage()).contains("AccessDenied", "s3:PutObject", "voicemail/");
        assertThat(call.recordings()).isEmpty();
        assertThat(recordingsInBucket(call)).doesNotContain("<Contents>");
    }

    @Test
    void withoutTheGrantOfTheKeyNothingIsStoredEither() throws Exception {
        SimulatedCall call = callAfter(template -> template.replace("\"kms:GenerateDataKey*\", ", ""));

        assertThat(action(call, "RecordAudio").errorMessage())
                .contains("AccessDenied", "kms:GenerateDataKey", "the policy of the key");
        assertThat(recordingsInBucket(call)).doesNotContain("<Contents>");
    }

    @Test
    void aGrantForAnotherAccountIsNone() throws Exception {
        SimulatedCall call = callAfter(template -> template.replace(
                "\"aws:SourceAccount\": { \"Ref\": \"AWS::AccountId\" }", "\"aws:SourceAccount\": \"1\""));

        assertThat(action(call, "PlayAudio").errorMessage()).contains("AccessDenied");
    }

    @Test
    void withoutTheGrantOfTheCallTheFunctionIsRefused() throws Exception {
        SimulatedCall call = callAfter(
                template -> template.replace("\"chime:CreateSipMediaApplicationCall\"", "\"chime:GetPhoneNumber\""));

        assertThat(said(call))
                .startsWith("403 ")
                .contains(
                        "is not authorized to perform: chime:CreateSipMediaApplicationCall on resource: arn:aws:chime:"
                                + "us-east-1:444455556666:sma/")
                .contains("because no identity-based policy allows the chime:CreateSipMediaApplicationCall action")
                .contains("arn:aws:sts::444455556666:assumed-role/Grants-Role-");
    }

    private static PerformedAction action(SimulatedCall call, String type) {
        return call.actions().stream()
                .filter(action -> action.type().equals(type))
                .findFirst()
                .orElseThrow();
    }

    private static String said(SimulatedCall call) {
        return call.heard(LegTag.A).stream()
                .filter(heard -> heard.kind() == Heard.Kind.SPEECH)
                .map(Heard::what)
                .findFirst()
                .orElseThrow();
    }

    private String recordingsInBucket(SimulatedCall call) {
        String bucket = action(call, "RecordAudio")
                .parameters()
                .replaceFirst("(?s).*\"RecordingDestination\".*?\"BucketName\":\"([^\"]+)\".*", "$1");
        return AwsRequests.to(aws.endpoint())
                .with(KEY_OF_ACCOUNT)
                .s3("GET", "/" + bucket, "")
                .body();
    }

    private SimulatedCall callAfter(UnaryOperator<String> edit) throws IOException, InterruptedException {
        StackResult stack = deploy(edit);
        assertThat(stack.succeeded()).as(String.valueOf(stack.failure())).isTrue();
        route(stack.output("ApplicationId"));
        SimulatedCall call = aws.engine().dial("+15105550101", NUMBER);
        call.runUntilEnded();
        return call;
    }

    private StackResult deploy(UnaryOperator<String> edit) throws IOException, InterruptedException {
        Files.createDirectories(folder.resolve("asset.grants"));
        for (String file :
                new String[] {"manifest.json", "Grants.assets.json", "Grants.template.json", "asset.grants/grants.mjs"
                }) {
            try (InputStream in =
                    Objects.requireNonNull(MissingGrantsProcessTest.class.getResourceAsStream("grants/" + file))) {
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                Files.writeString(folder.resolve(file), file.contains("template") ? edit.apply(text) : text);
            }
        }
        return aws.deploy(CloudAssembly.read(folder)).stack("Grants");
    }

    private void route(String applicationId) {
        URI endpoint = aws.endpoint();
        try (ChimeSdkVoiceClient client = ChimeSdkVoiceClient.builder()
                .endpointOverride(endpoint)
                .region(Region.US_EAST_1)
                .credentialsProvider(
                        StaticCredentialsProvider.create(AwsBasicCredentials.create(KEY_OF_ACCOUNT, "none")))
                .build()) {
            client.createPhoneNumberOrder(
                    request -> request.productType(PhoneNumberProductType.SIP_MEDIA_APPLICATION_DIAL_IN)
                            .e164PhoneNumbers(NUMBER));
            client.createSipRule(request -> request.name("grants")
                    .triggerType(SipRuleTriggerType.TO_PHONE_NUMBER)
                    .triggerValue(NUMBER)
                    .targetApplications(SipRuleTargetApplication.builder()
                            .sipMediaApplicationId(applicationId)
                            .priority(1)
                            .awsRegion("us-east-1")
                            .build()));
        }
    }
}

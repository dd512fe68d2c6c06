package io.github.hookswitch.infra.guide;

import io.github.hookswitch.infra.IPhoneNumber;
import io.github.hookswitch.infra.ISipMediaApplication;
import io.github.hookswitch.infra.PhoneNumberSearch;
import io.github.hookswitch.infra.SipRule;
import io.github.hookswitch.infra.SipRuleTrigger;
import io.github.hookswitch.infra.VoiceConnector;
import io.github.hookswitch.infra.function.BundledHandlerSettings;
import io.github.hookswitch.infra.patterns.PhoneApplication;
import org.jspecify.annotations.NullUnmarked;
import software.amazon.awscdk.CfnResource;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.services.cloudwatch.CreateAlarmOptions;
import software.amazon.awscdk.services.iam.IGrantable;
import software.amazon.awscdk.services.lambda.Code;
import software.amazon.awscdk.services.s3.IBucket;
import software.constructs.Construct;

/** A stack in which the snippets stand. */
final class GuideStack extends Stack {
    GuideStack(Construct scope, String id, StackProps props) {
        super(scope, id, props);
    }

    /** README.md. */
    PhoneApplication hello() {
        return PhoneApplication.Builder.create(this, "Hello")
                .phoneNumberSearch(PhoneNumberSearch.areaCode("206"))
                .settings(BundledHandlerSettings.builder()
                        .greeting("One moment please.")
                        .forwardTo("+14255550123")
                        .build())
                .build();
    }

    /** One application. */
    void oneApplication(IGrantable otherFunction, CreateAlarmOptions alarmOptions) {
        PhoneApplication application = PhoneApplication.Builder.create(this, "Hello")
                .phoneNumberSearch(PhoneNumberSearch.areaCode("206"))
                .phoneNumberCount(2)
                .code(Code.fromAsset("target/my-handler.jar"))
                .handler("com.example.MyHandler")
                .messageLogs(true)
                .build();
        application.addPhoneNumber("TollFree", PhoneNumberSearch.tollFree("833"));
        application.grantCreateCall(otherFunction);
        application.metricHandlerErrors().createAlarm(this, "Errors", alarmOptions);
    }

    /** infra/README.md. */
    static void grant(PhoneApplication application, IGrantable otherFunction) {
        application.grantUpdateCall(otherFunction);
    }

    /** Escape hatch: a project need not declare what may be null. */
    @NullUnmarked
    static void override(PhoneApplication application) {
        CfnResource rule = (CfnResource) application.getSipRule().getNode().getDefaultChild();
        rule.addPropertyOverride("Name", "Front desk");
    }

    /** A host name instead of a number. */
    void hostName(ISipMediaApplication application) {
        VoiceConnector trunk = VoiceConnector.Builder.create(this, "Trunk").build();
        SipRule.Builder.create(this, "Rule")
                .trigger(SipRuleTrigger.requestUriHostname(trunk))
                .addTargetApplication(application)
                .build();
    }

    /** Recordings and prompts. */
    static void buckets(PhoneApplication application, IBucket recordings, IBucket prompts) {
        application.grantRecordings(recordings); // RecordAudio, StartCallRecording
        application.grantPrompts(prompts); // PlayAudio, PlayAudioAndGetDigits
    }

    /** Two Regions. */
    void twoRegions(IPhoneNumber number, ISipMediaApplication application, ISipMediaApplication standby) {
        SipRule.Builder.create(this, "Rule")
                .trigger(SipRuleTrigger.toPhoneNumber(number))
                .addTargetApplication(application)
                .addTargetApplication(standby)
                .build();
    }

    /** docs/updates.md. */
    void renamed() {
        PhoneApplication.Builder.create(this, "Phone") // was "Hello"
                .phoneNumberSearch(PhoneNumberSearch.areaCode("206"))
                .build();
        renameLogicalId("<number, new id>", "<number, id so far>"); // a method of Stack
        renameLogicalId("<rule, new id>", "<rule, id so far>");
    }
}

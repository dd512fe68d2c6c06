package io.github.hookswitch.local.chime;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.chimesdkvoice.ChimeSdkVoiceClient;
import software.amazon.awssdk.services.chimesdkvoice.model.PhoneNumberOrder;
import software.amazon.awssdk.services.chimesdkvoice.model.PhoneNumberProductType;
import software.amazon.awssdk.services.chimesdkvoice.model.SipMediaApplication;
import software.amazon.awssdk.services.chimesdkvoice.model.SipMediaApplicationEndpoint;
import software.amazon.awssdk.services.chimesdkvoice.model.SipRule;
import software.amazon.awssdk.services.chimesdkvoice.model.SipRuleTargetApplication;

/** An emulated account with the SDK's client in front of it, and the steps that most tests begin with. */
final class Account implements AutoCloseable {
    static final Duration ORDER_DURATION = Duration.ofSeconds(2);

    final TestTime time = new TestTime();
    final RecordingCalls calls = new RecordingCalls();
    final ChimeAccounts accounts;
    final ChimeVoice voice;
    final ChimeEmulator emulator;
    final ChimeSdkVoiceClient client;

    Account() {
        this(Options.defaults());
    }

    Account(Options options) {
        accounts = new ChimeAccounts(options.withTime(time).withOrderDuration(ORDER_DURATION));
        voice = accounts.byDefault();
        emulator = ChimeEmulator.start(accounts, calls);
        client = in("us-east-1");
    }

    /** A client of another Region's endpoint of the same account. */
    ChimeSdkVoiceClient in(String region) {
        return ChimeSdkVoiceClient.builder()
                .endpointOverride(emulator.endpoint())
                .region(Region.of(region))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("AKIDTEST", "secret")))
                .overrideConfiguration(override -> override.retryStrategy(DefaultRetryStrategy.doNotRetry()))
                .build();
    }

    PhoneNumberOrder order(String... numbers) {
        return client.createPhoneNumberOrder(
                        request -> request.productType(PhoneNumberProductType.SIP_MEDIA_APPLICATION_DIAL_IN)
                                .e164PhoneNumbers(numbers)
                                .name("test"))
                .phoneNumberOrder();
    }

    String buy(String number) {
        order(number);
        time.advance(ORDER_DURATION);
        return number;
    }

    SipMediaApplication application(String region) {
        return in(region)
                .createSipMediaApplication(
                        request -> request.awsRegion(region).name("app").endpoints(endpoint(functionArn(region))))
                .sipMediaApplication();
    }

    SipRule rule(String number, SipMediaApplication application) {
        return client.createSipRule(request -> request.name("rule")
                        .triggerType("ToPhoneNumber")
                        .triggerValue(number)
                        .targetApplications(target(application, 1)))
                .sipRule();
    }

    static SipMediaApplicationEndpoint endpoint(String functionArn) {
        return SipMediaApplicationEndpoint.builder().lambdaArn(functionArn).build();
    }

    static SipRuleTargetApplication target(SipMediaApplication application, int priority) {
        return SipRuleTargetApplication.builder()
                .sipMediaApplicationId(application.sipMediaApplicationId())
                .priority(priority)
                .awsRegion(application.awsRegion())
                .build();
    }

    static String functionArn(String region) {
        return "arn:aws:lambda:" + region + ":111122223333:function:handler:live";
    }

    @Override
    public void close() {
        client.close();
        emulator.close();
    }

    /** Notes the calls it is asked for; one call is in progress. */
    static final class RecordingCalls implements CallControl {
        static final String TRANSACTION = "0f8fad5b-d9cb-469f-a165-70867728950e";
        final List<String> asked = new ArrayList<>();

        @Override
        public String createCall(
                io.github.hookswitch.local.chime.SipMediaApplication application,
                String fromPhoneNumber,
                String toPhoneNumber,
                Map<String, String> arguments,
                Map<String, String> sipHeaders) {
            asked.add("create " + application.name() + " " + fromPhoneNumber + " " + toPhoneNumber + " " + arguments
                    + " " + sipHeaders);
            return TRANSACTION;
        }

        @Override
        public boolean updateCall(
                io.github.hookswitch.local.chime.SipMediaApplication application,
                String transactionId,
                Map<String, String> arguments) {
            asked.add("update " + transactionId + " " + arguments);
            return transactionId.equals(TRANSACTION);
        }
    }
}

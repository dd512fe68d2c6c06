package io.github.hookswitch.examples.hello;

import static java.util.Objects.requireNonNull;

import io.github.hookswitch.handler.event.LegTag;
import io.github.hookswitch.local.LocalAws;
import io.github.hookswitch.local.deployment.StackResult;
import io.github.hookswitch.simulator.call.SimulatedCall;
import java.time.Duration;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.chimesdkvoice.ChimeSdkVoiceClient;

/** The calls that show how a call to the example can end. */
final class HelloPhone implements AutoCloseable {

    static final String CALLER = "+15105550101";
    static final String CALLEE = "+14255550123";

    private static final Duration WHILE_GREETING = Duration.ofSeconds(1);
    private static final Duration TALK = Duration.ofSeconds(30);

    private final LocalAws aws;
    private final String number;
    private final String applicationId;
    private final ChimeSdkVoiceClient chime;

    HelloPhone(LocalAws aws, StackResult stack) {
        this.aws = aws;
        this.number = stack.output("PhoneNumber");
        this.applicationId = stack.output("SipMediaApplicationId");
        this.chime = ChimeSdkVoiceClient.builder()
                .endpointOverride(aws.chime().endpoint())
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }

    /** The caller hangs up while the greeting is spoken, before anybody else is called. */
    SimulatedCall callerHangsUpBeforeTheBridge() {
        SimulatedCall call = aws.engine().dial(CALLER, number);
        call.runFor(WHILE_GREETING);
        call.hangUp(LegTag.A);
        call.runUntilEnded();
        return call;
    }

    /** The called party of the bridge hangs up first. */
    SimulatedCall calleeHangsUpFirst() {
        return bridgedAndHungUpBy(LegTag.B);
    }

    /** The caller of the bridge hangs up first. */
    SimulatedCall callerHangsUpFirst() {
        return bridgedAndHungUpBy(LegTag.A);
    }

    /** The application calls out, and another program ends the call. */
    SimulatedCall outboundEndedByUpdate() {
        String transactionId = chime.createSipMediaApplicationCall(
                        request -> request.sipMediaApplicationId(applicationId)
                                .fromPhoneNumber(number)
                                .toPhoneNumber(CALLER))
                .sipMediaApplicationCall()
                .transactionId();
        SimulatedCall call = requireNonNull(aws.engine().call(transactionId));
        call.runUntilConnected(LegTag.A);
        call.runFor(WHILE_GREETING);
        chime.updateSipMediaApplicationCall(request -> request.sipMediaApplicationId(applicationId)
                .transactionId(transactionId)
                .arguments(Map.of("EndCall", "true")));
        call.runUntilEnded();
        return call;
    }

    @Override
    public void close() {
        chime.close();
    }

    private SimulatedCall bridgedAndHungUpBy(LegTag first) {
        SimulatedCall call = aws.engine().dial(CALLER, number);
        call.runUntilBridged();
        call.runFor(TALK);
        call.hangUp(first);
        call.runUntilEnded();
        return call;
    }
}

package io.github.hookswitch.provider;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.github.hookswitch.provider.internal.cfn.CustomResource;
import io.github.hookswitch.provider.internal.cfn.ResourceRequest;
import io.github.hookswitch.provider.internal.cfn.ResourceResponse;
import io.github.hookswitch.provider.internal.cfn.ResponseUrlClient;
import io.github.hookswitch.provider.internal.chime.VoiceClients;
import io.github.hookswitch.provider.internal.wait.Deadline;
import io.github.hookswitch.provider.internal.wait.Pause;
import io.github.hookswitch.provider.internal.wait.Retrier;
import io.github.hookswitch.provider.phonenumber.PhoneNumberResource;
import io.github.hookswitch.provider.settings.MessageLoggingResource;
import io.github.hookswitch.provider.siprule.SipRuleResource;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import software.amazon.awssdk.services.chimesdkvoice.ChimeSdkVoiceClient;

/**
 * The Lambda function behind every custom resource of a stack: {@code Custom::ChimePhoneNumber}, {@code
 * Custom::ChimeSipRule} and {@code Custom::ChimeSipMediaApplicationLogging}. It answers each request of CloudFormation once, before its own time is over.
 *
 * <p>The AWS SDK's standard settings configure it, for example {@code AWS_REGION} and {@code
 * AWS_ENDPOINT_URL_CHIME_SDK_VOICE}; it has no settings of its own. Give the function the longest time-out, 15 minutes:
 * an order of a phone number takes from seconds to minutes.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-custom-resources-lambda.html">Lambda-backed
 *     custom resources</a>
 */
public final class ProviderHandler implements RequestStreamHandler {
    private static final Duration TIME_TO_ANSWER = Duration.ofSeconds(5);
    private static final Duration TIME_TO_NOTE = Duration.ofSeconds(30);
    private static final Duration TIME_TO_END = Duration.ofMillis(500);

    private final RequestProcessor processor;
    private final ResponseUrlClient responses;
    private final InstantSource time;

    /** What Lambda calls: real time, and a client with the standard settings of the AWS SDK. */
    public ProviderHandler() {
        this(VoiceClients.ofEnvironment(), InstantSource.system(), Pause.ofThread());
    }

    ProviderHandler(ChimeSdkVoiceClient client, InstantSource time, Pause pause) {
        this(client, time, new Retrier(pause));
    }

    private ProviderHandler(ChimeSdkVoiceClient client, InstantSource time, Retrier retrier) {
        this(resources(client, retrier, time), retrier, time);
    }

    ProviderHandler(Map<String, CustomResource> resources, Retrier retrier, InstantSource time) {
        this.time = time;
        this.responses = new ResponseUrlClient(retrier);
        this.processor = new RequestProcessor(resources);
    }

    static Map<String, CustomResource> resources(ChimeSdkVoiceClient client, Retrier retrier, InstantSource time) {
        return Map.of(
                "Custom::ChimePhoneNumber", new PhoneNumberResource(client, retrier),
                "Custom::ChimeSipRule", new SipRuleResource(client, retrier, time),
                "Custom::ChimeSipMediaApplicationLogging", new MessageLoggingResource(client, retrier));
    }

    /**
     * Fulfils one request and answers it at its response URL.
     *
     * @param input CloudFormation's event
     * @param output nothing is written: nobody reads it
     * @param context Lambda's context, for the time left and the log
     * @throws IOException if the event cannot be read or the answer not be handed over, so that Lambda tries again
     */
    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        Deadline end = Deadline.in(time, Duration.ofMillis(context.getRemainingTimeInMillis()));
        ResourceRequest request = ResourceRequest.read(input);
        ResourceResponse response = processor.process(request, end.minus(answerTime(end)));
        LogLine.warning(response).ifPresent(line -> context.getLogger().log(line + System.lineSeparator()));
        context.getLogger().log(LogLine.of(response) + System.lineSeparator());
        responses.put(response, end.minus(TIME_TO_END));
        processor
                .answered(response, end.minus(TIME_TO_END).atMost(TIME_TO_NOTE))
                .ifPresent(warning ->
                        context.getLogger().log(LogLine.warning(response, warning) + System.lineSeparator()));
    }

    private static Duration answerTime(Deadline end) {
        Duration third = end.remaining().dividedBy(3);
        return third.compareTo(TIME_TO_ANSWER) < 0 ? third : TIME_TO_ANSWER;
    }
}

package io.github.hookswitch.infra;

import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;
import software.amazon.awscdk.services.iam.Grant;
import software.amazon.awscdk.services.iam.IGrantable;
import software.amazon.awscdk.services.s3.IBucket;

/**
 * An application that takes calls, and what it gives to the rest of an app: permissions and metrics. A
 * {@link SipMediaApplication} is one, and so is the {@code PhoneApplication} around it.
 */
public interface ICallApplication {
    /**
     * Allows to start outbound calls through this application ({@code CreateSipMediaApplicationCall}).
     *
     * @param grantee who may start calls
     * @return the grant
     * @see <a
     *     href="https://docs.aws.amazon.com/chime-sdk/latest/APIReference/API_voice-chime_CreateSipMediaApplicationCall.html">CreateSipMediaApplicationCall</a>
     */
    Grant grantCreateCall(IGrantable grantee);

    /**
     * Allows to send arguments to this application's calls while they last ({@code UpdateSipMediaApplicationCall}), for
     * example the argument that ends a call.
     *
     * @param grantee who may update calls
     * @return the grant
     * @see <a
     *     href="https://docs.aws.amazon.com/chime-sdk/latest/APIReference/API_voice-chime_UpdateSipMediaApplicationCall.html">UpdateSipMediaApplicationCall</a>
     */
    Grant grantUpdateCall(IGrantable grantee);

    /**
     * Allows to read this application's settings ({@code GetSipMediaApplication},
     * {@code GetSipMediaApplicationLoggingConfiguration}, {@code ListTagsForResource}).
     *
     * @param grantee who may read them
     * @return the grant
     */
    Grant grantRead(IGrantable grantee);

    /**
     * Lets the service store recordings of this application's calls in a bucket, in the bucket's policy and for this
     * application only. For {@code RecordAudio} and {@code StartCallRecording}.
     *
     * <p>If the bucket has a key of its own, the key's policy lets the service use it too, for any application of the account
     * in the Region: a key whose policy named the application could not be created before it.
     *
     * <p>The policies of an imported bucket or key cannot be changed from here; synthesis then warns and says what is
     * missing, and the grant has no success.
     *
     * @param bucket a bucket of the application's account
     * @return the grant
     * @throws IllegalArgumentException if the bucket is known to be in another account
     * @see <a href="https://docs.aws.amazon.com/chime-sdk/latest/dg/record-audio.html">RecordAudio</a>
     */
    Grant grantRecordings(IBucket bucket);

    /**
     * Lets the service read the audio files that this application plays, in the bucket's policy and for this
     * application only. For {@code PlayAudio} and {@code PlayAudioAndGetDigits}.
     *
     * <p>If the bucket has a key of its own, the key's policy lets the service use it too, for any application of the account
     * in the Region: a key whose policy named the application could not be created before it.
     *
     * <p>The policies of an imported bucket or key cannot be changed from here; synthesis then warns and says what is
     * missing, and the grant has no success.
     *
     * @param bucket a bucket of the application's account
     * @return the grant
     * @throws IllegalArgumentException if the bucket is known to be in another account
     * @see <a href="https://docs.aws.amazon.com/chime-sdk/latest/dg/play-audio.html">PlayAudio</a>
     */
    Grant grantPrompts(IBucket bucket);

    /**
     * Returns a metric that the call handler counts for this application, in the namespace {@code Hookswitch}.
     *
     * @param metricName its name, such as {@code Calls}
     * @param options what differs from the defaults: the sum over five minutes
     * @return the metric
     */
    Metric metric(String metricName, MetricOptions options);

    /**
     * Returns the calls that came in or were made by API.
     *
     * @param options what differs from the defaults: the sum over five minutes
     * @return the metric {@code Calls}
     */
    default Metric metricCalls(MetricOptions options) {
        return metric("Calls", options);
    }

    /**
     * Returns the calls that came in or were made by API: the sum over five minutes.
     *
     * @return the metric {@code Calls}
     */
    default Metric metricCalls() {
        return metricCalls(MetricOptions.builder().build());
    }

    /**
     * Returns the legs that ended.
     *
     * @param options what differs from the defaults: the sum over five minutes
     * @return the metric {@code Hangups}
     */
    default Metric metricHangups(MetricOptions options) {
        return metric("Hangups", options);
    }

    /**
     * Returns the legs that ended: the sum over five minutes.
     *
     * @return the metric {@code Hangups}
     */
    default Metric metricHangups() {
        return metricHangups(MetricOptions.builder().build());
    }

    /**
     * Returns how long calls lasted, in seconds.
     *
     * @param options what differs from the defaults: the average over five minutes
     * @return the metric {@code CallDuration}
     */
    Metric metricCallDuration(MetricOptions options);

    /**
     * Returns how long calls lasted, in seconds: the average over five minutes.
     *
     * @return the metric {@code CallDuration}
     */
    default Metric metricCallDuration() {
        return metricCallDuration(MetricOptions.builder().build());
    }

    /**
     * Returns the events to which the handler had no answer.
     *
     * @param options what differs from the defaults: the sum over five minutes
     * @return the metric {@code HandlerErrors}
     */
    default Metric metricHandlerErrors(MetricOptions options) {
        return metric("HandlerErrors", options);
    }

    /**
     * Returns the events to which the handler had no answer: the sum over five minutes.
     *
     * @return the metric {@code HandlerErrors}
     */
    default Metric metricHandlerErrors() {
        return metricHandlerErrors(MetricOptions.builder().build());
    }

    /**
     * Returns the answers of the handler that the service refused.
     *
     * @param options what differs from the defaults: the sum over five minutes
     * @return the metric {@code InvalidResponses}
     */
    default Metric metricInvalidResponses(MetricOptions options) {
        return metric("InvalidResponses", options);
    }

    /**
     * Returns the answers of the handler that the service refused: the sum over five minutes.
     *
     * @return the metric {@code InvalidResponses}
     */
    default Metric metricInvalidResponses() {
        return metricInvalidResponses(MetricOptions.builder().build());
    }

    /**
     * Returns the calls that are active at the same time, of <b>all</b> SIP media applications of the account in this
     * one's Region: what the service's quota counts. The service publishes this metric by Region only.
     *
     * @param options what differs from the defaults: the maximum over five minutes
     * @return the service's metric {@code SmaActiveCallCount}
     * @see <a href="https://docs.aws.amazon.com/chime-sdk/latest/ag/monitoring-cloudwatch.html">Monitoring with
     *     CloudWatch</a>
     */
    Metric metricAllActiveCalls(MetricOptions options);

    /**
     * Returns the calls that are active at the same time, of <b>all</b> SIP media applications of the account in this
     * one's Region: the maximum over five minutes.
     *
     * @return the service's metric {@code SmaActiveCallCount}
     */
    default Metric metricAllActiveCalls() {
        return metricAllActiveCalls(MetricOptions.builder().build());
    }
}

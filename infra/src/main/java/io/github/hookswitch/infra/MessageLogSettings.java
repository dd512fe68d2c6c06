package io.github.hookswitch.infra;

import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.logs.RetentionDays;

/**
 * What can be set of the message logs of a SIP media application.
 *
 * @param <B> the builder itself, which each setter returns
 */
public interface MessageLogSettings<B> {
    /**
     * Sets whether the service logs the SIP messages of the application's calls, and why it refused an answer of the
     * handler. They hold whole phone numbers. Default: false.
     *
     * <p>The log group {@code /aws/ChimeSipMediaApplicationSipMessages/<id>} belongs to the stack then, so that its
     * events expire; without it the service would create one that keeps them for ever. When the logs are switched off,
     * the log group is kept by default. Import or delete it before they are switched on again, as CloudFormation
     * creates no second one of that name.
     *
     * @param messageLogs true to log them
     * @return this builder
     * @see <a href="https://docs.aws.amazon.com/chime-sdk/latest/dg/check-logs.html">Checking the logs</a>
     */
    B messageLogs(boolean messageLogs);

    /**
     * Sets how long message logs are kept. Needs {@link #messageLogs(boolean)}. Default:
     * {@link RetentionDays#ONE_MONTH}.
     *
     * @param messageLogRetention the retention
     * @return this builder
     */
    B messageLogRetention(RetentionDays messageLogRetention);

    /**
     * Sets what happens to the message logs when they leave the stack. Needs {@link #messageLogs(boolean)}. Default:
     * {@link RemovalPolicy#RETAIN_ON_UPDATE_OR_DELETE}: they are kept unless their creation is rolled back, and expire
     * by their retention.
     *
     * @param messageLogRemovalPolicy the removal policy
     * @return this builder
     */
    B messageLogRemovalPolicy(RemovalPolicy messageLogRemovalPolicy);
}

package io.github.hookswitch.local.chime;

import java.time.Instant;

/**
 * A SIP media application of the account.
 *
 * @param id the id, a UUID
 * @param arn the ARN, {@code arn:aws:chime:REGION:ACCOUNT:sma/ID}
 * @param name the name
 * @param region the AWS Region of the application and of its function
 * @param functionArn the ARN of its Lambda function, version or alias
 * @param messageLogs whether its SIP messages are logged
 * @param created when it was created
 * @param updated when it was last changed
 */
public record SipMediaApplication(
        String id,
        String arn,
        String name,
        String region,
        String functionArn,
        boolean messageLogs,
        Instant created,
        Instant updated) {

    SipMediaApplication with(String newName, String newFunctionArn, Instant now) {
        return new SipMediaApplication(id, arn, newName, region, newFunctionArn, messageLogs, created, now);
    }

    SipMediaApplication with(boolean newMessageLogs, Instant now) {
        return new SipMediaApplication(id, arn, name, region, functionArn, newMessageLogs, created, now);
    }
}

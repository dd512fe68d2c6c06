package io.github.hookswitch.local.deployment;

import java.time.Duration;

/**
 * What can go wrong between CloudFormation, Lambda and the function behind a custom resource. Queue faults with {@link
 * LocalDeployment#fault}.
 */
public sealed interface DeliveryFault {

    /** The request goes through: put some in front of a fault that is meant for a later request. */
    record None() implements DeliveryFault {}

    /** Lambda invokes the function twice with the same event, at the same moment. */
    record DeliveredTwice() implements DeliveryFault {}

    /**
     * The response URL refuses the first answer.
     *
     * @param status the HTTP status, for example 503
     */
    record AnswerRefused(int status) implements DeliveryFault {}

    /**
     * The first answer hangs and is lost: a delay beyond the function's time-out means that its time is over just before
     * it has answered.
     *
     * @param delay how long it hangs, in real time
     */
    record AnswerLost(Duration delay) implements DeliveryFault {}
}

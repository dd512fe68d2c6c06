package io.github.hookswitch.simulator.call;

import java.time.Duration;

/**
 * What the service does where its documentation gives a number, contradicts itself or says nothing.
 *
 * <p>Start from {@link #defaults()}, which is the strictest reading: a handler that copes with it copes with the others.
 * These choices are fixed, because no source gives a reason to vary them:
 *
 * <ul>
 *   <li>An inbound leg is answered by {@code Speak} and {@code PlayAudio}. {@code Pause} and {@code Hangup} need no
 *       media and leave it ringing. {@code CallAndBridge} leaves it ringing until LEG-B answers and then answers both;
 *       a ringback tone is early media.
 *   <li>Only connected time is billed, for each leg on its own, rounded up to whole seconds.
 *   <li>{@code ACTION_SUCCESSFUL} of a {@code Hangup} that leaves another leg up comes before the {@code HANGUP} event.
 *       A {@code Hangup} of the last leg gives the {@code HANGUP} event alone.
 *   <li>LEG-B is a participant from its answer on. If the caller leaves while LEG-B rings, LEG-B is given up with code
 *       487 and only LEG-A gives a {@code HANGUP} event.
 *   <li>An action whose leg ends is dropped with the rest of its list. An action that names a leg that is over, an
 *       unknown {@code CallId} or an empty string fails with {@code InvalidActionParameter}. No leg reference means the
 *       leg that caused the invocation, even if that leg is over; for {@code CALL_UPDATE_REQUESTED} it is LEG-A, or the
 *       leg that is left. {@code CallAndBridge} always bridges LEG-A.
 *   <li>{@code CALL_UPDATE_REQUESTED} and {@code ACTION_INTERRUPTED} do not hold the running list up; every other event
 *       whose reply may bring actions does. An interruptible action is cut off when the update's reply brings actions.
 *   <li>Actions for an outbound call that nobody has answered have no effect.
 *   <li>A retry repeats the event byte by byte, with its {@code Sequence}. Every attempt counts as an invocation.
 *   <li>A SIP rule's next target is tried when a target cannot be invoked or fails out of retries; not after
 *       {@link #invocationDeadline()}, when the caller is hung up on.
 *   <li>A call that the service gives up gets a {@code HANGUP} event with code 480 for each leg, except after the last
 *       allowed invocation and when access to the function was denied.
 * </ul>
 *
 * @param invocationRetryAfter how long the service waits for a reply before it invokes again; default 5 s (page
 *     "Understanding timeouts and retries")
 * @param invocationDeadline how long the service waits in all before it hangs up with code 480; default 20 s (same page)
 * @param lateRepliesAccepted whether the reply of an invocation that was retried meanwhile still counts; default false
 * @param functionErrorRetries how often an invocation that failed is repeated at once; default 1 (same page)
 * @param maxInvocations invocations of one call, after which it is ended; default 1000
 * @param maxActions actions of one reply; default 10
 * @param maxTransactionAttributes pairs of {@code TransactionAttributes}; default 10, as the service's error text says,
 *     although another page says 100
 * @param maxAttributeLength characters of an attribute's key and of a text value; default 1024
 * @param invalidRepliesNotified whether an unusable reply gives {@code INVALID_LAMBDA_RESPONSE}, and only a second one
 *     in a row a hang-up; if false the first one hangs up. Default true. An empty reply, and an empty list for
 *     {@code NEW_INBOUND_CALL}, hang up in any case
 * @param emptyListDropsRest whether an empty list drops the actions that wait; default false: they go on
 * @param hangupActionReported whether a {@code Hangup} action that leaves another leg up gives
 *     {@code ACTION_SUCCESSFUL} besides {@code HANGUP}; default true
 * @param actionOfEndedLegSucceeds whether an action that was running when its party hung up is reported as
 *     {@code ACTION_SUCCESSFUL}, with that participant {@code Disconnected}, before {@code HANGUP}; default false
 * @param ringsAfter time from dialling a far end to its ringing; default 1 s
 * @param outboundRingTime how long a call made by the API rings before it ends with code 480; default 60 s
 * @param speechCharactersPerSecond speed at which {@code Speak} reads its text without tags; default 15 characters a
 *     second; a text takes a second at least
 */
public record ServiceRules(
        Duration invocationRetryAfter,
        Duration invocationDeadline,
        boolean lateRepliesAccepted,
        int functionErrorRetries,
        int maxInvocations,
        int maxActions,
        int maxTransactionAttributes,
        int maxAttributeLength,
        boolean invalidRepliesNotified,
        boolean emptyListDropsRest,
        boolean hangupActionReported,
        boolean actionOfEndedLegSucceeds,
        Duration ringsAfter,
        Duration outboundRingTime,
        int speechCharactersPerSecond) {

    private static final ServiceRules DEFAULTS = new ServiceRules(
            Duration.ofSeconds(5),
            Duration.ofSeconds(20),
            false,
            1,
            1000,
            10,
            10,
            1024,
            true,
            false,
            true,
            false,
            Duration.ofSeconds(1),
            Duration.ofSeconds(60),
            15);

    /**
     * The strictest reading of the service's documentation.
     *
     * @return the default rules
     */
    public static ServiceRules defaults() {
        return DEFAULTS;
    }

    /**
     * Starts from these rules to change some.
     *
     * @return a builder that holds these rules
     */
    public ServiceRulesBuilder toBuilder() {
        return new ServiceRulesBuilder(this);
    }
}

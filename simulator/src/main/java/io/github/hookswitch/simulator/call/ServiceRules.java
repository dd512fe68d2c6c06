package io.github.hookswitch.simulator.call;

import java.time.Duration;
import java.util.Set;

/**
 * What the service does where its documentation gives a number, contradicts itself or says nothing.
 *
 * <p>Start from {@link #defaults()}, which is the strictest reading: a handler that copes with it copes with the others.
 * These choices are fixed, because no source gives a reason to vary them:
 *
 * <ul>
 *   <li>An inbound leg is answered by every action that needs media. {@code Pause}, {@code Hangup} and
 *       {@code VoiceFocus} need none and leave it ringing. {@code CallAndBridge} leaves it ringing until LEG-B answers and then answers both;
 *       a ringback tone is early media.
 *   <li>Only connected time is billed, for each leg on its own, rounded up to whole seconds.
 *   <li>A {@code Hangup} of the last leg gives the {@code HANGUP} event alone.
 *   <li>LEG-B is a participant from its answer on. If the caller leaves while LEG-B rings, LEG-B is given up with code
 *       487 and only LEG-A gives a {@code HANGUP} event.
 *   <li>An action whose leg ends is dropped with the rest of its list. An action that names an unknown
 *       {@code CallId} fails with {@code InvalidActionParameter}. No leg reference means the
 *       leg that caused the invocation, even if that leg is over; for {@code CALL_UPDATE_REQUESTED} it is LEG-A, or the
 *       leg that is left. {@code CallAndBridge} always bridges LEG-A.
 *   <li>{@code CALL_UPDATE_REQUESTED} and {@code ACTION_INTERRUPTED} do not hold the running list up; every other event
 *       whose reply may bring actions does. An interruptible action is cut off when the update's reply brings actions.
 *   <li>Actions for an outbound call that nobody has answered have no effect.
 *   <li>Every attempt counts as an invocation.
 *   <li>A SIP rule's next target is tried when a target cannot be invoked or fails out of retries; not after
 *       {@link #invocationDeadline()}, when the caller is hung up on.
 *   <li>A call that the service gives up gets a {@code HANGUP} event with code 480 for each leg, except after the last
 *       allowed invocation and when access to the function was denied.
 *   <li>A key cuts the prompt of {@code PlayAudioAndGetDigits} and {@code SpeakAndGetDigits} off. From the end of the
 *       prompt an attempt lasts {@code RepeatDurationInMilliseconds}, from each key at most
 *       {@code InBetweenDigitsDurationInMilliseconds}. The regular expression is tried on the digits with and without
 *       the terminator. Nothing entered is never good, whatever the minimum says, unless a terminator was pressed. Keys
 *       during the failure prompt are lost.
 *   <li>A key goes to the action that listens on its leg; what that does not use goes to the registration of
 *       {@code ReceiveDigits}, or is lost. In a bridge the other party hears it in any case.
 *   <li>Digits of {@code ReceiveDigits} are matched when no key came for the time between digits; those that do not match
 *       stay until they are flushed, counted from the first of them.
 *   <li>{@code SendDigits} leaves 100 ms between tones. {@code VoiceFocus} fails with {@code ActionExecutionThrottled} at
 *       the sixth time in a second. A recording of a caller who hangs up, or that an update cuts off, is stored.
 * </ul>
 *
 * @param invocationRetryAfter how long the service waits for a reply before it invokes again; default 5 s (page
 *     "Understanding timeouts and retries")
 * @param invocationDeadline how long the service waits in all before it hangs up with code 480; default 20 s (same page)
 * @param functionErrorRetries how often an invocation that failed is repeated at once; default 1 (same page)
 * @param maxInvocations invocations of one call, after which it is ended; default 1000
 * @param maxActions actions of one reply; default 10
 * @param maxTransactionAttributes pairs of {@code TransactionAttributes}; default 10, as the service's error text says,
 *     although another page says 100
 * @param maxAttributeLength characters of an attribute's key and of a text value; default 1024
 * @param ringsAfter time from dialling a number to its ringing; default 1 s
 * @param outboundRingTime how long a call made by the API rings before it ends with code 480; default 60 s
 * @param speechCharactersPerSecond speed at which a text without tags is read or said; default 15 characters a second,
 *     which is about 150 words a minute; a text takes a second at least, and the breaks of SSML come on top
 * @param maxAttributeBytes bytes of all {@code TransactionAttributes} as JSON in UTF-8; default 20,480
 * @param emptyInboundListWait how long a caller waits who is to be hung up on because the list for
 *     {@code NEW_INBOUND_CALL} was empty; default zero, although another page says 30 s
 * @param keyInterval time from one key that a party presses to the next one; default 250 ms
 * @param meetingJoinTime time that {@code JoinChimeMeeting} takes; default 1 s
 * @param meetingNumber what {@code To} of a meeting leg says; default {@code +17035550122}, although other examples say
 *     otherwise. Its {@code From} is {@code SMA}
 * @param botStartTimeout how long a bot waits for the caller to speak before it hears silence, unless the session attributes
 *     set a start time-out; default 4 s
 * @param maxBotSilences how often in a row a bot hears silence before the conversation ends with the intent
 *     {@code FallbackIntent}, {@code Failed}; default 3
 * @param variants in which points the service behaves otherwise; default none
 */
public record ServiceRules(
        Duration invocationRetryAfter,
        Duration invocationDeadline,
        int functionErrorRetries,
        int maxInvocations,
        int maxActions,
        int maxTransactionAttributes,
        int maxAttributeLength,
        Duration ringsAfter,
        Duration outboundRingTime,
        int speechCharactersPerSecond,
        int maxAttributeBytes,
        Duration emptyInboundListWait,
        Duration keyInterval,
        Duration meetingJoinTime,
        String meetingNumber,
        Duration botStartTimeout,
        int maxBotSilences,
        Set<ServiceVariant> variants) {

    private static final ServiceRules DEFAULTS = new ServiceRulesBuilder().build();

    /** Copies the variants. */
    public ServiceRules {
        variants = Set.copyOf(variants);
    }

    /**
     * Tells whether a variant is on.
     *
     * @param variant the variant
     * @return true if the service behaves that way
     */
    public boolean has(ServiceVariant variant) {
        return variants.contains(variant);
    }

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

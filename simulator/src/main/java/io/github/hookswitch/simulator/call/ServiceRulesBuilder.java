package io.github.hookswitch.simulator.call;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Changes single rules of {@link ServiceRules}; what each means is documented there. */
public final class ServiceRulesBuilder {
    private Duration invocationRetryAfter = Duration.ofSeconds(5);
    private Duration invocationDeadline = Duration.ofSeconds(20);
    private int functionErrorRetries = 1;
    private int maxInvocations = 1000;
    private int maxActions = 10;
    private int maxTransactionAttributes = 10;
    private int maxAttributeLength = 1024;
    private Duration ringsAfter = Duration.ofSeconds(1);
    private Duration outboundRingTime = Duration.ofSeconds(60);
    private int speechCharactersPerSecond = 15;
    private int maxAttributeBytes = 20 * 1024;
    private Duration emptyInboundListWait = Duration.ZERO;
    private Duration keyInterval = Duration.ofMillis(250);
    private Duration meetingJoinTime = Duration.ofSeconds(1);
    private String meetingNumber = "+17035550122";
    private Duration botStartTimeout = Duration.ofSeconds(4);
    private int maxBotSilences = 3;
    private final Set<ServiceVariant> variants = EnumSet.noneOf(ServiceVariant.class);

    /** Starts from the defaults. */
    ServiceRulesBuilder() {}

    ServiceRulesBuilder(ServiceRules rules) {
        invocationRetryAfter = rules.invocationRetryAfter();
        invocationDeadline = rules.invocationDeadline();
        functionErrorRetries = rules.functionErrorRetries();
        maxInvocations = rules.maxInvocations();
        maxActions = rules.maxActions();
        maxTransactionAttributes = rules.maxTransactionAttributes();
        maxAttributeLength = rules.maxAttributeLength();
        ringsAfter = rules.ringsAfter();
        outboundRingTime = rules.outboundRingTime();
        speechCharactersPerSecond = rules.speechCharactersPerSecond();
        maxAttributeBytes = rules.maxAttributeBytes();
        emptyInboundListWait = rules.emptyInboundListWait();
        keyInterval = rules.keyInterval();
        meetingJoinTime = rules.meetingJoinTime();
        meetingNumber = rules.meetingNumber();
        botStartTimeout = rules.botStartTimeout();
        maxBotSilences = rules.maxBotSilences();
        variants.addAll(rules.variants());
    }

    /**
     * Sets {@link ServiceRules#invocationRetryAfter()}.
     *
     * @param value how long the service waits for a reply before it invokes again
     * @return this builder
     */
    public ServiceRulesBuilder invocationRetryAfter(Duration value) {
        invocationRetryAfter = value;
        return this;
    }

    /**
     * Sets {@link ServiceRules#invocationDeadline()}.
     *
     * @param value how long the service waits for a reply in all
     * @return this builder
     */
    public ServiceRulesBuilder invocationDeadline(Duration value) {
        invocationDeadline = value;
        return this;
    }

    /**
     * Sets {@link ServiceRules#functionErrorRetries()}.
     *
     * @param value how often a failed invocation is repeated
     * @return this builder
     */
    public ServiceRulesBuilder functionErrorRetries(int value) {
        functionErrorRetries = value;
        return this;
    }

    /**
     * Sets {@link ServiceRules#maxInvocations()}.
     *
     * @param value invocations of one call
     * @return this builder
     */
    public ServiceRulesBuilder maxInvocations(int value) {
        maxInvocations = value;
        return this;
    }

    /**
     * Sets {@link ServiceRules#maxActions()}.
     *
     * @param value actions of one reply
     * @return this builder
     */
    public ServiceRulesBuilder maxActions(int value) {
        maxActions = value;
        return this;
    }

    /**
     * Sets {@link ServiceRules#maxTransactionAttributes()}.
     *
     * @param value pairs of transaction attributes
     * @return this builder
     */
    public ServiceRulesBuilder maxTransactionAttributes(int value) {
        maxTransactionAttributes = value;
        return this;
    }

    /**
     * Sets {@link ServiceRules#maxAttributeLength()}.
     *
     * @param value characters of an attribute's key or value
     * @return this builder
     */
    public ServiceRulesBuilder maxAttributeLength(int value) {
        maxAttributeLength = value;
        return this;
    }

    /**
     * Sets {@link ServiceRules#ringsAfter()}.
     *
     * @param value time from dialling to ringing
     * @return this builder
     */
    public ServiceRulesBuilder ringsAfter(Duration value) {
        ringsAfter = value;
        return this;
    }

    /**
     * Sets {@link ServiceRules#outboundRingTime()}.
     *
     * @param value how long a call made by the API rings
     * @return this builder
     */
    public ServiceRulesBuilder outboundRingTime(Duration value) {
        outboundRingTime = value;
        return this;
    }

    /**
     * Sets {@link ServiceRules#speechCharactersPerSecond()}.
     *
     * @param value speed of speech
     * @return this builder
     */
    public ServiceRulesBuilder speechCharactersPerSecond(int value) {
        speechCharactersPerSecond = value;
        return this;
    }

    /**
     * Sets {@link ServiceRules#maxAttributeBytes()}.
     *
     * @param value bytes of all attributes, 1 or more
     * @return this builder
     */
    public ServiceRulesBuilder maxAttributeBytes(int value) {
        maxAttributeBytes = value;
        return this;
    }

    /**
     * Sets {@link ServiceRules#emptyInboundListWait()}.
     *
     * @param value how long a caller waits whose call got an empty list
     * @return this builder
     */
    public ServiceRulesBuilder emptyInboundListWait(Duration value) {
        emptyInboundListWait = value;
        return this;
    }

    /**
     * Sets {@link ServiceRules#keyInterval()}.
     *
     * @param value time from one key to the next
     * @return this builder
     */
    public ServiceRulesBuilder keyInterval(Duration value) {
        keyInterval = value;
        return this;
    }

    /**
     * Sets {@link ServiceRules#meetingJoinTime()}.
     *
     * @param value time that joining a meeting takes
     * @return this builder
     */
    public ServiceRulesBuilder meetingJoinTime(Duration value) {
        meetingJoinTime = value;
        return this;
    }

    /**
     * Sets {@link ServiceRules#meetingNumber()}.
     *
     * @param value number of the meeting bridge
     * @return this builder
     */
    public ServiceRulesBuilder meetingNumber(String value) {
        meetingNumber = value;
        return this;
    }

    /**
     * Sets {@link ServiceRules#botStartTimeout()}.
     *
     * @param value how long a bot waits for the caller to speak
     * @return this builder
     */
    public ServiceRulesBuilder botStartTimeout(Duration value) {
        botStartTimeout = value;
        return this;
    }

    /**
     * Sets {@link ServiceRules#maxBotSilences()}.
     *
     * @param value silences in a row that end a conversation, 1 or more
     * @return this builder
     */
    public ServiceRulesBuilder maxBotSilences(int value) {
        maxBotSilences = value;
        return this;
    }

    /**
     * Switches variants on, besides those that are on.
     *
     * @param values in which points the service behaves otherwise
     * @return this builder
     */
    public ServiceRulesBuilder with(ServiceVariant... values) {
        variants.addAll(List.of(values));
        return this;
    }

    /**
     * Builds the rules.
     *
     * @return rules with the values set so far
     * @throws IllegalArgumentException if a number is less than 1 with which no call could work
     */
    public ServiceRules build() {
        requirePositive("maxInvocations", maxInvocations);
        requirePositive("maxActions", maxActions);
        requirePositive("speechCharactersPerSecond", speechCharactersPerSecond);
        requirePositive("maxAttributeBytes", maxAttributeBytes);
        requirePositive("maxBotSilences", maxBotSilences);
        return new ServiceRules(
                invocationRetryAfter,
                invocationDeadline,
                functionErrorRetries,
                maxInvocations,
                maxActions,
                maxTransactionAttributes,
                maxAttributeLength,
                ringsAfter,
                outboundRingTime,
                speechCharactersPerSecond,
                maxAttributeBytes,
                emptyInboundListWait,
                keyInterval,
                meetingJoinTime,
                meetingNumber,
                botStartTimeout,
                maxBotSilences,
                variants);
    }

    private static void requirePositive(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(
                    name + " is " + value + ", but no call works without any; use 1 or more");
        }
    }
}

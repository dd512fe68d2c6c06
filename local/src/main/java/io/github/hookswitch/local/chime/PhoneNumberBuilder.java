package io.github.hookswitch.local.chime;

import io.github.hookswitch.local.chime.PhoneNumber.Status;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Builds a {@link PhoneNumber}, initially one in the US that has just been ordered. */
public final class PhoneNumberBuilder {
    private final String e164PhoneNumber;
    private final Instant created;
    private String type = "Local";
    private String country = "US";
    private String productType = "SipMediaApplicationDialIn";
    private Status status = Status.ACQUIRE_IN_PROGRESS;
    private String name = "";
    private @Nullable CallingName callingName;
    private String orderId = "";
    private @Nullable String sipRuleId;
    private Instant assignableFrom;
    private PhoneNumber.@Nullable Connector connector;
    private Instant updated;
    private @Nullable Instant deletionTimestamp;

    PhoneNumberBuilder(String e164PhoneNumber, Instant created) {
        this.e164PhoneNumber = e164PhoneNumber;
        this.created = created;
        this.assignableFrom = created;
        this.updated = created;
    }

    PhoneNumberBuilder(PhoneNumber number) {
        this(number.e164PhoneNumber(), number.created());
        type = number.type();
        country = number.country();
        productType = number.productType();
        status = number.status();
        name = number.name();
        callingName = number.callingName();
        orderId = number.orderId();
        sipRuleId = number.sipRuleId();
        connector = number.connector();
        assignableFrom = number.assignableFrom();
        updated = number.updated();
        deletionTimestamp = number.deletionTimestamp();
    }

    /**
     * Sets {@link PhoneNumber#type()}.
     *
     * @param value Local or TollFree
     * @return this builder
     */
    public PhoneNumberBuilder type(String value) {
        type = value;
        return this;
    }

    /**
     * Sets {@link PhoneNumber#country()}.
     *
     * @param value ISO 3166-1 alpha-2
     * @return this builder
     */
    public PhoneNumberBuilder country(String value) {
        country = value;
        return this;
    }

    /**
     * Sets {@link PhoneNumber#productType()}.
     *
     * @param value SipMediaApplicationDialIn or VoiceConnector
     * @return this builder
     */
    public PhoneNumberBuilder productType(String value) {
        productType = value;
        return this;
    }

    /**
     * Sets {@link PhoneNumber#status()}.
     *
     * @param value its status
     * @return this builder
     */
    public PhoneNumberBuilder status(Status value) {
        status = value;
        return this;
    }

    /**
     * Sets {@link PhoneNumber#name()}.
     *
     * @param value its name, possibly empty
     * @return this builder
     */
    public PhoneNumberBuilder name(String value) {
        name = value;
        return this;
    }

    /**
     * Sets {@link PhoneNumber#callingName()}.
     *
     * @param value the outbound calling name; null if none
     * @return this builder
     */
    public PhoneNumberBuilder callingName(@Nullable CallingName value) {
        callingName = value;
        return this;
    }

    /**
     * Sets {@link PhoneNumber#orderId()}.
     *
     * @param value the order it came with
     * @return this builder
     */
    public PhoneNumberBuilder orderId(String value) {
        orderId = value;
        return this;
    }

    /**
     * What uses it instead of a SIP rule.
     *
     * @param value the Voice Connector or group of them; null if none
     * @return this builder
     */
    public PhoneNumberBuilder connector(PhoneNumber.@Nullable Connector value) {
        connector = value;
        return this;
    }

    /**
     * Sets {@link PhoneNumber#sipRuleId()}.
     *
     * @param value the SIP rule that uses it; null if none
     * @return this builder
     */
    public PhoneNumberBuilder sipRuleId(@Nullable String value) {
        sipRuleId = value;
        return this;
    }

    /**
     * Sets {@link PhoneNumber#assignableFrom()}.
     *
     * @param value from when on a SIP rule can use it
     * @return this builder
     */
    public PhoneNumberBuilder assignableFrom(Instant value) {
        assignableFrom = value;
        return this;
    }

    /**
     * Sets {@link PhoneNumber#updated()}.
     *
     * @param value when it was last changed
     * @return this builder
     */
    public PhoneNumberBuilder updated(Instant value) {
        updated = value;
        return this;
    }

    /**
     * Sets {@link PhoneNumber#deletionTimestamp()}.
     *
     * @param value when it leaves the release queue for good; null if it is not in the queue
     * @return this builder
     */
    public PhoneNumberBuilder deletionTimestamp(@Nullable Instant value) {
        deletionTimestamp = value;
        return this;
    }

    /**
     * Builds the number.
     *
     * @return a number with the values set so far
     */
    public PhoneNumber build() {
        return new PhoneNumber(
                e164PhoneNumber,
                type,
                country,
                productType,
                status,
                name,
                callingName,
                orderId,
                sipRuleId,
                connector,
                assignableFrom,
                created,
                updated,
                deletionTimestamp);
    }
}

package io.github.hookswitch.local.chime;

import io.github.hookswitch.simulator.internal.MaskedNumbers;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A phone number of the account: being acquired, in the inventory, or in the release queue.
 *
 * @param e164PhoneNumber the number, E.164
 * @param type Local or TollFree
 * @param country ISO 3166-1 alpha-2
 * @param productType SipMediaApplicationDialIn or VoiceConnector
 * @param status its status
 * @param name its name, possibly empty
 * @param callingName the outbound calling name, null if none
 * @param orderId the order it came with
 * @param sipRuleId the SIP rule that uses it, null if none
 * @param connector the Voice Connector or group of them that uses it, null if none
 * @param assignableFrom from when on a SIP rule can use it
 * @param created when it was ordered
 * @param updated when it was last changed
 * @param deletionTimestamp when it leaves the release queue for good, null if it is not in the queue
 */
public record PhoneNumber(
        String e164PhoneNumber,
        String type,
        String country,
        String productType,
        Status status,
        String name,
        @Nullable CallingName callingName,
        String orderId,
        @Nullable String sipRuleId,
        @Nullable Connector connector,
        Instant assignableFrom,
        Instant created,
        Instant updated,
        @Nullable Instant deletionTimestamp) {

    /**
     * What a number of the product type VoiceConnector is associated with.
     *
     * @param kind VoiceConnectorId or VoiceConnectorGroupId
     * @param id its id
     */
    public record Connector(String kind, String id) {}

    /** What the service says of a number; the statuses of ported numbers do not occur here. */
    public enum Status {
        /** Its order is being processed. */
        ACQUIRE_IN_PROGRESS("AcquireInProgress"),
        /** Its order failed. */
        ACQUIRE_FAILED("AcquireFailed"),
        /** In the inventory and free. */
        UNASSIGNED("Unassigned"),
        /** In the inventory and used by a SIP rule or a Voice Connector. */
        ASSIGNED("Assigned"),
        /** In the release queue. */
        RELEASE_IN_PROGRESS("ReleaseInProgress");

        private final String wireName;

        Status(String wireName) {
            this.wireName = wireName;
        }

        /**
         * The status as the service spells it.
         *
         * @return for example {@code AcquireInProgress}
         */
        public String wireName() {
            return wireName;
        }
    }

    /**
     * Whether the account owns the number and can use it: free or used by a rule.
     *
     * @return false while it is acquired and once it is released
     */
    public boolean inInventory() {
        return status == Status.UNASSIGNED || status == Status.ASSIGNED;
    }

    String callingNameStatus() {
        if (callingName == null) {
            return "Unassigned";
        }
        return callingName.pending() ? "UpdateInProgress" : "UpdateSucceeded";
    }

    /**
     * Starts to build a number.
     *
     * @param e164PhoneNumber the number, E.164
     * @param created when it was ordered
     * @return a builder
     */
    public static PhoneNumberBuilder builder(String e164PhoneNumber, Instant created) {
        return new PhoneNumberBuilder(e164PhoneNumber, created);
    }

    /**
     * Starts to change a number.
     *
     * @return a builder with this number's values
     */
    public PhoneNumberBuilder toBuilder() {
        return new PhoneNumberBuilder(this);
    }

    PhoneNumber named(String newName, Instant now) {
        return toBuilder().name(newName).updated(now).build();
    }

    PhoneNumber callingName(@Nullable CallingName newCallingName, Instant now) {
        return toBuilder().callingName(newCallingName).updated(now).build();
    }

    PhoneNumber productType(String newProductType, Instant now) {
        return toBuilder().productType(newProductType).updated(now).build();
    }

    PhoneNumber acquired(Instant now, Instant newAssignableFrom) {
        return inStatus(Status.UNASSIGNED, now)
                .assignableFrom(newAssignableFrom)
                .build();
    }

    PhoneNumber acquireFailed(Instant now) {
        return inStatus(Status.ACQUIRE_FAILED, now).build();
    }

    PhoneNumber assigned(String newSipRuleId, Instant now) {
        return inStatus(Status.ASSIGNED, now).sipRuleId(newSipRuleId).build();
    }

    /**
     * Whether the number was in the inventory from the start, as numbers are that a stack imports.
     *
     * @return true if it came with no order
     */
    public boolean givenAtStart() {
        return orderId.isEmpty();
    }

    PhoneNumber connected(Connector newConnector, Instant now) {
        return inStatus(Status.ASSIGNED, now).connector(newConnector).build();
    }

    PhoneNumber unassigned(Instant now) {
        return inStatus(Status.UNASSIGNED, now).build();
    }

    PhoneNumber released(Instant now, Instant deletion) {
        return inStatus(Status.RELEASE_IN_PROGRESS, now)
                .deletionTimestamp(deletion)
                .build();
    }

    /** With a status, without a rule and out of the release queue. */
    private PhoneNumberBuilder inStatus(Status newStatus, Instant now) {
        return toBuilder()
                .status(newStatus)
                .sipRuleId(null)
                .connector(null)
                .deletionTimestamp(null)
                .updated(now);
    }

    @Override
    public String toString() {
        return "PhoneNumber[" + MaskedNumbers.in(e164PhoneNumber) + ", " + status.wireName() + ", name=" + name + "]";
    }
}

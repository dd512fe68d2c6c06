package io.github.hookswitch.local.chime;

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
        Instant assignableFrom,
        Instant created,
        Instant updated,
        @Nullable Instant deletionTimestamp) {

    /** What the service says of a number; the statuses of ported numbers do not occur here. */
    public enum Status {
        /** Its order is being processed. */
        ACQUIRE_IN_PROGRESS("AcquireInProgress"),
        /** Its order failed. */
        ACQUIRE_FAILED("AcquireFailed"),
        /** In the inventory and free. */
        UNASSIGNED("Unassigned"),
        /** In the inventory and used by a SIP rule. */
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

    PhoneNumber named(String newName, Instant now) {
        return copy(productType, status, newName, callingName, sipRuleId, assignableFrom, now, deletionTimestamp);
    }

    PhoneNumber callingName(@Nullable CallingName newCallingName, Instant now) {
        return copy(productType, status, name, newCallingName, sipRuleId, assignableFrom, now, deletionTimestamp);
    }

    PhoneNumber productType(String newProductType, Instant now) {
        return copy(newProductType, status, name, callingName, sipRuleId, assignableFrom, now, deletionTimestamp);
    }

    PhoneNumber acquired(Instant now, Instant newAssignableFrom) {
        return copy(productType, Status.UNASSIGNED, name, callingName, null, newAssignableFrom, now, null);
    }

    PhoneNumber acquireFailed(Instant now) {
        return copy(productType, Status.ACQUIRE_FAILED, name, callingName, null, assignableFrom, now, null);
    }

    PhoneNumber assigned(String newSipRuleId, Instant now) {
        return copy(productType, Status.ASSIGNED, name, callingName, newSipRuleId, assignableFrom, now, null);
    }

    PhoneNumber unassigned(Instant now) {
        return copy(productType, Status.UNASSIGNED, name, callingName, null, assignableFrom, now, null);
    }

    PhoneNumber released(Instant now, Instant deletion) {
        return copy(productType, Status.RELEASE_IN_PROGRESS, name, callingName, null, assignableFrom, now, deletion);
    }

    private PhoneNumber copy(
            String newProductType,
            Status newStatus,
            String newName,
            @Nullable CallingName newCallingName,
            @Nullable String newSipRuleId,
            Instant newAssignableFrom,
            Instant now,
            @Nullable Instant newDeletion) {
        return new PhoneNumber(
                e164PhoneNumber,
                type,
                country,
                newProductType,
                newStatus,
                newName,
                newCallingName,
                orderId,
                newSipRuleId,
                newAssignableFrom,
                created,
                now,
                newDeletion);
    }

    @Override
    public String toString() {
        return "PhoneNumber[" + Masking.mask(e164PhoneNumber) + ", " + status.wireName() + ", name=" + name + "]";
    }
}

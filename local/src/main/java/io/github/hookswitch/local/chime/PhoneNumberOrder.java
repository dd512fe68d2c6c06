package io.github.hookswitch.local.chime;

import io.github.hookswitch.simulator.internal.MaskedNumbers;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * An order of phone numbers.
 *
 * @param id the id, a UUID
 * @param productType SipMediaApplicationDialIn or VoiceConnector
 * @param status the order's status
 * @param numbers the ordered numbers, E.164, each with its status
 * @param created when it was placed
 * @param updated when it last changed
 */
public record PhoneNumberOrder(
        String id,
        String productType,
        Status status,
        Map<String, NumberStatus> numbers,
        Instant created,
        Instant updated) {

    /**
     * Copies the numbers.
     *
     * @param id the id, a UUID
     * @param productType SipMediaApplicationDialIn or VoiceConnector
     * @param status the order's status
     * @param numbers the ordered numbers, E.164, each with its status
     * @param created when it was placed
     * @param updated when it last changed
     */
    public PhoneNumberOrder {
        numbers = Collections.unmodifiableMap(new LinkedHashMap<>(numbers));
    }

    /** The statuses that an order of new numbers can have. */
    public enum Status {
        /** Not decided yet. */
        PROCESSING("Processing"),
        /** Every number was acquired. */
        SUCCESSFUL("Successful"),
        /** No number was acquired. */
        FAILED("Failed"),
        /** Some numbers were acquired. */
        PARTIAL("Partial"),
        /** The customer has to hand in documents first. */
        PENDING_DOCUMENTS("PendingDocuments");

        private final String wireName;

        Status(String wireName) {
            this.wireName = wireName;
        }

        /**
         * The status as the service spells it.
         *
         * @return for example {@code PendingDocuments}
         */
        public String wireName() {
            return wireName;
        }
    }

    /** The statuses of a number within its order. */
    public enum NumberStatus {
        /** Not decided yet. */
        PROCESSING("Processing"),
        /** In the inventory. */
        ACQUIRED("Acquired"),
        /** Not to be had. */
        FAILED("Failed");

        private final String wireName;

        NumberStatus(String wireName) {
            this.wireName = wireName;
        }

        /**
         * The status as the service spells it.
         *
         * @return for example {@code Acquired}
         */
        public String wireName() {
            return wireName;
        }
    }

    PhoneNumberOrder settled(Status newStatus, Map<String, NumberStatus> newNumbers, Instant now) {
        return new PhoneNumberOrder(id, productType, newStatus, newNumbers, created, now);
    }

    @Override
    public String toString() {
        return "PhoneNumberOrder[" + id + ", " + status.wireName() + ", "
                + numbers.keySet().stream().map(MaskedNumbers::in).collect(Collectors.toList()) + "]";
    }
}

package io.github.hookswitch.provider.phonenumber;

import java.util.EnumSet;
import java.util.Set;
import software.amazon.awssdk.services.chimesdkvoice.model.OrderedPhoneNumberStatus;
import software.amazon.awssdk.services.chimesdkvoice.model.PhoneNumberOrder;
import software.amazon.awssdk.services.chimesdkvoice.model.PhoneNumberOrderStatus;

/** What became of an order so far. */
final class OrderState {
    private static final Set<PhoneNumberOrderStatus> DECIDED = EnumSet.of(
            PhoneNumberOrderStatus.SUCCESSFUL,
            PhoneNumberOrderStatus.FAILED,
            PhoneNumberOrderStatus.PARTIAL,
            PhoneNumberOrderStatus.PENDING_DOCUMENTS,
            PhoneNumberOrderStatus.EXCEPTION,
            PhoneNumberOrderStatus.CANCELLED);

    private OrderState() {}

    /** May still bring numbers. */
    static boolean isProcessing(PhoneNumberOrder order) {
        return order.status() == PhoneNumberOrderStatus.PROCESSING;
    }

    /** Done, or waiting for a person: waiting longer changes nothing. */
    static boolean isDecided(PhoneNumberOrder order) {
        return DECIDED.contains(order.status());
    }

    /** Acquires nothing before the customer hands documents in. */
    static boolean waitsForDocuments(PhoneNumberOrder order) {
        return order.status() == PhoneNumberOrderStatus.PENDING_DOCUMENTS;
    }

    /** Has brought a number to the account. */
    static boolean acquired(PhoneNumberOrder order, String e164) {
        return order.orderedPhoneNumbers().stream()
                .anyMatch(number ->
                        e164.equals(number.e164PhoneNumber()) && number.status() == OrderedPhoneNumberStatus.ACQUIRED);
    }
}

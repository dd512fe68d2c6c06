package io.github.hookswitch.provider.phonenumber;

import java.util.EnumSet;
import java.util.Set;
import software.amazon.awssdk.services.chimesdkvoice.model.PhoneNumber;
import software.amazon.awssdk.services.chimesdkvoice.model.PhoneNumberStatus;

/** Where a number is on its way into or out of the account's inventory. */
final class NumberState {
    private static final Set<PhoneNumberStatus> OWNED =
            EnumSet.of(PhoneNumberStatus.UNASSIGNED, PhoneNumberStatus.ASSIGNED);
    private static final Set<PhoneNumberStatus> RELEASED =
            EnumSet.of(PhoneNumberStatus.RELEASE_IN_PROGRESS, PhoneNumberStatus.DELETE_IN_PROGRESS);
    private static final Set<PhoneNumberStatus> NEVER_ACQUIRED =
            EnumSet.of(PhoneNumberStatus.ACQUIRE_FAILED, PhoneNumberStatus.CANCELLED);

    private NumberState() {}

    /** In the inventory, in use or not. */
    static boolean isOwned(PhoneNumber number) {
        return number.deletionTimestamp() == null && OWNED.contains(number.status());
    }

    /** Ordered, so that it may still come. */
    static boolean isAcquiring(PhoneNumber number) {
        return number.status() == PhoneNumberStatus.ACQUIRE_IN_PROGRESS;
    }

    /** In the inventory, or on its way there. */
    static boolean isKept(PhoneNumber number) {
        return isOwned(number) || isAcquiring(number);
    }

    /** In the release queue, where the service keeps it for seven days and can restore it. */
    static boolean isReleased(PhoneNumber number) {
        return number.deletionTimestamp() != null || RELEASED.contains(number.status());
    }

    /** Never was in the inventory, as its order brought nothing. */
    static boolean wasNeverAcquired(PhoneNumber number) {
        return NEVER_ACQUIRED.contains(number.status());
    }
}

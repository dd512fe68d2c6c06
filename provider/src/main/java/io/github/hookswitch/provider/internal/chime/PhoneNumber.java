package io.github.hookswitch.provider.internal.chime;

import io.github.hookswitch.provider.internal.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A phone number of the account.
 *
 * @param phoneNumberId its id
 * @param e164 the number
 * @param country its country, empty if the service does not say
 * @param type Local or TollFree
 * @param productType what it is for
 * @param status where it is on its way into or out of the inventory
 * @param name its Name in the service, null without one
 * @param callingName what callees see, empty without one
 * @param callingNameStatus whether the calling name is set
 * @param orderId of the order that brought it, empty if the service does not say
 * @param users what it is assigned to
 * @param created when it came to the account, null if the service does not say
 * @param deleted since when it is in the release queue, null if it is not
 * @see <a href="https://docs.aws.amazon.com/chime-sdk/latest/APIReference/API_voice-chime_PhoneNumber.html">PhoneNumber</a>
 */
public record PhoneNumber(
        String phoneNumberId,
        String e164,
        String country,
        String type,
        String productType,
        String status,
        @Nullable String name,
        String callingName,
        String callingNameStatus,
        String orderId,
        List<NumberUser> users,
        @Nullable Instant created,
        @Nullable Instant deleted) {
    private static final Set<String> OWNED = Set.of("Unassigned", "Assigned");
    private static final Set<String> RELEASED = Set.of("ReleaseInProgress", "DeleteInProgress");
    private static final Set<String> NEVER_ACQUIRED = Set.of("AcquireFailed", "Cancelled");

    /** Keeps a list of its own. */
    public PhoneNumber {
        users = List.copyOf(users);
    }

    static PhoneNumber of(JsonObject json) {
        return new PhoneNumber(
                json.textOrEmpty("PhoneNumberId"),
                json.textOrEmpty("E164PhoneNumber"),
                json.textOrEmpty("Country"),
                json.textOrEmpty("Type"),
                json.textOrEmpty("ProductType"),
                json.textOrEmpty("Status"),
                json.text("Name"),
                json.textOrEmpty("CallingName"),
                json.textOrEmpty("CallingNameStatus"),
                json.textOrEmpty("OrderId"),
                json.objects("Associations").stream().map(NumberUser::of).toList(),
                json.time("CreatedTimestamp"),
                json.time("DeletionTimestamp"));
    }

    /**
     * Whether the account has the number.
     *
     * @return true if it is in the inventory, in use or not
     */
    public boolean isOwned() {
        return deleted == null && OWNED.contains(status);
    }

    /**
     * Whether nothing uses the number.
     *
     * @return true if it can be assigned
     */
    public boolean isUnassigned() {
        return status.equals("Unassigned");
    }

    /**
     * Whether the number's order is under way.
     *
     * @return true if it may still come
     */
    public boolean isAcquiring() {
        return status.equals("AcquireInProgress");
    }

    /**
     * Whether the number is in the release queue, where the service keeps it for seven days.
     *
     * @return true if it can be restored
     */
    public boolean isReleased() {
        return deleted != null || RELEASED.contains(status);
    }

    /**
     * Whether the number's order brought nothing.
     *
     * @return true if it never was in the inventory
     */
    public boolean wasNeverAcquired() {
        return NEVER_ACQUIRED.contains(status);
    }

    /**
     * Whether a calling name is on its way.
     *
     * @return true if the service refuses another one
     */
    public boolean isCallingNameChanging() {
        return callingNameStatus.equals("UpdateInProgress");
    }
}

package io.github.hookswitch.provider.phonenumber;

import io.github.hookswitch.provider.internal.cfn.Failure;
import io.github.hookswitch.provider.internal.chime.NumberUser;
import io.github.hookswitch.provider.internal.chime.ServiceCalls;
import io.github.hookswitch.provider.internal.chime.ServiceErrors;
import io.github.hookswitch.provider.internal.wait.Deadline;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.services.chimesdkvoice.model.BadRequestException;
import software.amazon.awssdk.services.chimesdkvoice.model.NotFoundException;
import software.amazon.awssdk.services.chimesdkvoice.model.PhoneNumber;

/** Gives one number back, as soon as its order is decided and nothing uses it. */
final class Release {
    private static final Duration LONGEST_WAIT_FOR_USERS = Duration.ofMinutes(2);

    private final Inventory inventory;
    private final ServiceCalls calls;
    private final Deadline usersDeadline;
    private String obstacle = "";

    Release(ServiceCalls calls) {
        this.inventory = new Inventory(calls);
        this.calls = calls;
        this.usersDeadline = calls.deadline().atMost(LONGEST_WAIT_FOR_USERS);
    }

    /** Does nothing if the number is gone already. */
    void release(String e164) {
        Optional<Boolean> released = calls.poll(() -> attempt(e164));
        if (!released.orElse(false)) {
            throw new Failure("Phone number " + e164 + " is not released and still billed: " + obstacle);
        }
    }

    /** True if released, false if there is no point in waiting longer, empty for not yet. */
    private Optional<Boolean> attempt(String e164) {
        Optional<PhoneNumber> found = inventory.find(e164);
        if (found.isEmpty() || isGone(found.get())) {
            return Optional.of(true);
        }
        PhoneNumber number = found.get();
        if (NumberState.isAcquiring(number)) {
            if (waitsForDocuments(number)) {
                return Optional.of(true);
            }
            obstacle = "its order " + Inventory.orderId(number)
                    + " is still being processed. Delete the resource again later, or"
                    + " release the number in the Amazon Chime SDK console once it is in the inventory.";
            return Optional.empty();
        }
        if (!number.associations().isEmpty()) {
            obstacle = "it is used by "
                    + NumberUser.describe(number.associations().get(0)) + ". Remove that use, then delete again.";
            return usersDeadline.remaining().isZero() ? Optional.of(false) : Optional.empty();
        }
        return delete(e164);
    }

    /** Such an order acquires nothing before the customer hands documents in, and the API cannot cancel it. */
    private boolean waitsForDocuments(PhoneNumber number) {
        String orderId = Inventory.orderId(number);
        return !orderId.isEmpty() && OrderState.waitsForDocuments(inventory.order(orderId));
    }

    private Optional<Boolean> delete(String e164) {
        try {
            inventory.delete(e164);
            return Optional.of(true);
        } catch (NotFoundException e) {
            return Optional.of(true);
        } catch (BadRequestException e) {
            obstacle = ServiceErrors.message(e) + " Unassign the number from whatever uses it, then delete again.";
            return usersDeadline.remaining().isZero() ? Optional.of(false) : Optional.empty();
        }
    }

    private static boolean isGone(PhoneNumber number) {
        return NumberState.isReleased(number) || NumberState.wasNeverAcquired(number);
    }
}

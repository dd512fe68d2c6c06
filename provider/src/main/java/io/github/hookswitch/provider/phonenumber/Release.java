package io.github.hookswitch.provider.phonenumber;

import io.github.hookswitch.provider.internal.aws.BadRequestException;
import io.github.hookswitch.provider.internal.aws.NotFoundException;
import io.github.hookswitch.provider.internal.cfn.Failure;
import io.github.hookswitch.provider.internal.chime.ChimeSdkVoice;
import io.github.hookswitch.provider.internal.chime.PhoneNumber;
import io.github.hookswitch.provider.internal.chime.ServiceErrors;
import io.github.hookswitch.provider.internal.wait.Deadline;
import io.github.hookswitch.provider.internal.wait.Retrier;
import java.time.Duration;
import java.util.Optional;

/** Gives one number back, as soon as its order is decided and nothing uses it. */
final class Release {
    private static final Duration LONGEST_WAIT_FOR_USERS = Duration.ofMinutes(2);

    private final Inventory inventory;
    private final Retrier retrier;
    private final Deadline deadline;
    private final Deadline usersDeadline;
    private String obstacle = "";

    Release(ChimeSdkVoice client, Retrier retrier, Deadline deadline) {
        this.inventory = new Inventory(client, retrier, deadline);
        this.retrier = retrier;
        this.deadline = deadline;
        this.usersDeadline = deadline.atMost(LONGEST_WAIT_FOR_USERS);
    }

    /** Does nothing if the number is gone already. */
    void release(String e164) {
        Optional<Boolean> released = retrier.until(deadline, () -> attempt(e164));
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
        if (number.isAcquiring()) {
            if (waitsForDocuments(number)) {
                return Optional.of(true);
            }
            obstacle =
                    "its order " + number.orderId() + " is still being processed. Delete the resource again later, or"
                            + " release the number in the Amazon Chime SDK console once it is in the inventory.";
            return Optional.empty();
        }
        if (!number.users().isEmpty()) {
            obstacle = "it is used by " + number.users().get(0) + ". Remove that use, then delete again.";
            return usersDeadline.remaining().isZero() ? Optional.of(false) : Optional.empty();
        }
        return delete(e164);
    }

    /** Such an order acquires nothing before the customer hands documents in, and the API cannot cancel it. */
    private boolean waitsForDocuments(PhoneNumber number) {
        return !number.orderId().isEmpty() && inventory.order(number.orderId()).waitsForDocuments();
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
        return number.isReleased() || number.wasNeverAcquired();
    }
}

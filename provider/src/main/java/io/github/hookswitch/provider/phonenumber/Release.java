package io.github.hookswitch.provider.phonenumber;

import io.github.hookswitch.provider.internal.cfn.Failure;
import io.github.hookswitch.provider.internal.chime.ServiceErrors;
import io.github.hookswitch.provider.internal.wait.Deadline;
import io.github.hookswitch.provider.internal.wait.Patience;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.services.chimesdkvoice.ChimeSdkVoiceClient;
import software.amazon.awssdk.services.chimesdkvoice.model.BadRequestException;
import software.amazon.awssdk.services.chimesdkvoice.model.NotFoundException;
import software.amazon.awssdk.services.chimesdkvoice.model.PhoneNumber;
import software.amazon.awssdk.services.chimesdkvoice.model.PhoneNumberAssociation;
import software.amazon.awssdk.services.chimesdkvoice.model.PhoneNumberOrderStatus;
import software.amazon.awssdk.services.chimesdkvoice.model.PhoneNumberStatus;

/** Gives one number back, as soon as its order is decided and nothing uses it. */
final class Release {
    private static final Duration LONGEST_WAIT_FOR_USERS = Duration.ofMinutes(2);

    private final Inventory inventory;
    private final Patience patience;
    private final Deadline deadline;
    private final Deadline usersDeadline;
    private String obstacle = "";

    Release(ChimeSdkVoiceClient client, Patience patience, Deadline deadline) {
        this.inventory = new Inventory(client, patience, deadline);
        this.patience = patience;
        this.deadline = deadline;
        this.usersDeadline = deadline.atMost(LONGEST_WAIT_FOR_USERS);
    }

    /** Does nothing if the number is gone already. */
    void release(String e164) {
        Optional<Boolean> released = patience.until(deadline, () -> attempt(e164));
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
        if (Inventory.isAcquiring(number)) {
            if (waitsForDocuments(number)) {
                return Optional.of(true);
            }
            obstacle =
                    "its order " + number.orderId() + " is still being processed. Delete the resource again later, or"
                            + " release the number in the Amazon Chime SDK console once it is in the inventory.";
            return Optional.empty();
        }
        if (number.hasAssociations() && !number.associations().isEmpty()) {
            obstacle = "it is used by " + user(number.associations().get(0)) + ". Remove that use, then delete again.";
            return usersDeadline.remaining().isZero() ? Optional.of(false) : Optional.empty();
        }
        return delete(e164);
    }

    /** Such an order acquires nothing before the customer hands documents in, and the API cannot cancel it. */
    private boolean waitsForDocuments(PhoneNumber number) {
        return number.orderId() != null
                && inventory.order(number.orderId()).status() == PhoneNumberOrderStatus.PENDING_DOCUMENTS;
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
        return Inventory.isReleased(number)
                || number.status() == PhoneNumberStatus.ACQUIRE_FAILED
                || number.status() == PhoneNumberStatus.CANCELLED;
    }

    private static String user(PhoneNumberAssociation association) {
        return switch (association.name()) {
            case SIP_RULE_ID -> "SIP rule " + association.value();
            case VOICE_CONNECTOR_ID -> "Voice Connector " + association.value();
            case VOICE_CONNECTOR_GROUP_ID -> "Voice Connector group " + association.value();
            case UNKNOWN_TO_SDK_VERSION -> association.nameAsString() + " " + association.value();
        };
    }
}

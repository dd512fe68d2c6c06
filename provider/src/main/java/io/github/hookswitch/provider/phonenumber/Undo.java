package io.github.hookswitch.provider.phonenumber;

import io.github.hookswitch.provider.internal.cfn.Failure;
import io.github.hookswitch.provider.internal.cfn.ResourceToken;
import io.github.hookswitch.provider.internal.chime.ChimeSdkVoice;
import io.github.hookswitch.provider.internal.chime.PhoneNumberOrder;
import io.github.hookswitch.provider.internal.chime.ServiceErrors;
import io.github.hookswitch.provider.internal.wait.Deadline;
import io.github.hookswitch.provider.internal.wait.Retrier;
import java.util.Map;
import java.util.Optional;

/**
 * Gives back what a failed creation bought. It touches only what this very request ordered: a number that was found is
 * perhaps in service, because an earlier delivery of the same request succeeded.
 */
final class Undo {
    private final ChimeSdkVoice client;
    private final Retrier retrier;
    private final Deadline deadline;
    private final Inventory inventory;

    Undo(ChimeSdkVoice client, Retrier retrier, Deadline deadline) {
        this.client = client;
        this.retrier = retrier;
        this.deadline = deadline;
        this.inventory = new Inventory(client, retrier, deadline);
    }

    /** Returns the failure, with a further sentence for each thing that could not be undone. */
    Failure orders(Map<String, String> orderByNumber, ResourceToken token, Failure failure) {
        Failure result = failure;
        for (Map.Entry<String, String> ordered : orderByNumber.entrySet()) {
            try {
                if (isOurs(ordered.getKey(), ordered.getValue(), token)) {
                    new Release(client, retrier, deadline).release(ordered.getKey());
                }
            } catch (RuntimeException e) {
                result = result.and(ServiceErrors.explain(e).reason());
            }
        }
        return result;
    }

    /** Returns the failure, with a further sentence if a restored number could not go back into the release queue. */
    Failure restored(String number, Failure failure) {
        try {
            new Release(client, retrier, deadline).release(number);
            return failure;
        } catch (RuntimeException e) {
            return failure.and(ServiceErrors.explain(e).reason());
        }
    }

    private boolean isOurs(String number, String orderId, ResourceToken token) {
        if (orderId.isEmpty()) {
            return inventory
                    .find(number)
                    .filter(found -> token.marks(found.name()))
                    .isPresent();
        }
        Optional<PhoneNumberOrder> decided = retrier.until(
                deadline, () -> Optional.of(inventory.order(orderId)).filter(PhoneNumberOrder::isDecided));
        return decided.map(order -> order.acquired(number))
                .orElseThrow(
                        () -> new Failure("Order " + orderId + " could not be waited for any longer: if it succeeds,"
                                + " phone number " + number
                                + " is billed until the resource is deleted or the number is released"
                                + " in the Amazon Chime SDK console."));
    }
}

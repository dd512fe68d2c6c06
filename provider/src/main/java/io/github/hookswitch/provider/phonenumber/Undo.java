package io.github.hookswitch.provider.phonenumber;

import io.github.hookswitch.provider.internal.cfn.Failure;
import io.github.hookswitch.provider.internal.cfn.ResourceToken;
import io.github.hookswitch.provider.internal.chime.ServiceCalls;
import io.github.hookswitch.provider.internal.chime.ServiceErrors;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.chimesdkvoice.model.PhoneNumberOrder;

/**
 * Gives back what a failed creation bought. It touches only what this very request ordered: a number that was found is
 * perhaps in service, because an earlier delivery of the same request succeeded.
 */
final class Undo {
    private final ServiceCalls calls;
    private final Inventory inventory;

    Undo(ServiceCalls calls) {
        this.calls = calls;
        this.inventory = new Inventory(calls);
    }

    /** Returns the failure, with a further sentence for each thing that could not be undone. */
    Failure orders(Map<String, String> orderByNumber, ResourceToken token, Failure failure) {
        Failure result = failure;
        for (Map.Entry<String, String> ordered : orderByNumber.entrySet()) {
            try {
                if (isOurs(ordered.getKey(), ordered.getValue(), token)) {
                    new Release(calls).release(ordered.getKey());
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
            new Release(calls).release(number);
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
        Optional<PhoneNumberOrder> decided =
                calls.poll(() -> Optional.of(inventory.order(orderId)).filter(OrderState::isDecided));
        return decided.map(order -> OrderState.acquired(order, number))
                .orElseThrow(
                        () -> new Failure("Order " + orderId + " could not be waited for any longer: if it succeeds,"
                                + " phone number " + number
                                + " is billed until the resource is deleted or the number is released"
                                + " in the Amazon Chime SDK console."));
    }
}

package io.github.hookswitch.provider.phonenumber;

import io.github.hookswitch.provider.internal.cfn.Failure;
import io.github.hookswitch.provider.internal.cfn.ResourceToken;
import io.github.hookswitch.provider.internal.chime.ServiceCalls;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.chimesdkvoice.model.PhoneNumber;

/**
 * Finds the number that a creation need not buy, because an earlier attempt at the same request did, or the account
 * gave it up lately. What another request bought is never taken over, though it was for the same resource: it was kept
 * on purpose, and the rollback of this creation would release it.
 */
final class ExistingNumber {
    private final ServiceCalls calls;
    private final Inventory inventory;
    private final Purchase purchase;
    private boolean restored;

    ExistingNumber(ServiceCalls calls, Inventory inventory, Purchase purchase) {
        this.calls = calls;
        this.inventory = inventory;
        this.purchase = purchase;
    }

    /** Whether the number was taken out of the release queue. */
    boolean restored() {
        return restored;
    }

    Optional<PhoneNumber> find(PhoneNumberProperties properties, ResourceToken token) {
        List<PhoneNumber> marked = inventory.named(token::marks);
        Optional<PhoneNumber> kept = keepOne(Inventory.kept(marked));
        if (kept.isEmpty()) {
            refuseIfReleased(marked);
        }
        return kept.isPresent() || properties.phoneNumber() == null ? kept : exact(properties.phoneNumber());
    }

    /**
     * A delivery so late that the resource is deleted already must not buy a number that no stack would ever release.
     */
    private static void refuseIfReleased(List<PhoneNumber> marked) {
        marked.stream().filter(NumberState::isReleased).findFirst().ifPresent(number -> {
            throw new Failure("This request has created phone number " + number.e164PhoneNumber()
                    + " before, and the number has been released since, so the request is out of date and"
                    + " nothing is bought for it. Deploy again to get a number.");
        });
    }

    /**
     * A second delivery of the same request, at the same moment, may have seen nothing either and bought one as well.
     * Each of the two looks again once its own is bought, so one of them sees both, and both keep the same one.
     */
    PhoneNumber agreed(PhoneNumber bought, PhoneNumberProperties properties, ResourceToken token) {
        Optional<PhoneNumber> agreed = properties.phoneNumber() == null
                ? keepOne(Inventory.kept(inventory.named(token::marks)))
                : Optional.empty();
        return agreed.or(() -> Optional.of(bought).filter(NumberState::isOwned))
                .orElseThrow(() -> new Failure("Phone number " + bought.e164PhoneNumber()
                        + " was bought, and released by somebody else before its creation was done. Deploy again."));
    }

    /** Keeps the one that was ordered first, whatever became of the others, and gives those back. */
    private Optional<PhoneNumber> keepOne(List<PhoneNumber> marked) {
        Optional<PhoneNumber> kept = Optional.empty();
        for (PhoneNumber number : marked.size() > 1 ? inventory.inOrder(marked) : marked) {
            if (kept.isPresent()) {
                new Release(calls).release(number.e164PhoneNumber());
            } else {
                kept = NumberState.isOwned(number)
                        ? Optional.of(number)
                        : purchase.await(Inventory.orderId(number), number.e164PhoneNumber())
                                .filter(NumberState::isOwned);
            }
        }
        return kept;
    }

    private Optional<PhoneNumber> exact(String e164) {
        Optional<PhoneNumber> found = inventory.find(e164);
        if (found.filter(NumberState::isReleased).isPresent()) {
            // Whatever becomes of the call: it may take effect and fail nevertheless.
            restored = true;
            return Optional.of(inventory.restore(e164));
        }
        if (found.filter(NumberState::isKept).isPresent()) {
            throw new Failure("Phone number " + e164 + " is in this account already, and a stack that created it would"
                    + " release it when it is deleted. Import it with PhoneNumber.fromE164 instead. If it was in the"
                    + " release queue until now, an attempt at this deployment that was cut off has taken it out, and it"
                    + " is billed: import it, or release it.");
        }
        return Optional.empty();
    }
}

package io.github.hookswitch.provider.phonenumber;

import io.github.hookswitch.provider.internal.cfn.Failure;
import io.github.hookswitch.provider.internal.wait.Deadline;
import io.github.hookswitch.provider.internal.wait.Patience;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.chimesdkvoice.ChimeSdkVoiceClient;
import software.amazon.awssdk.services.chimesdkvoice.model.PhoneNumber;

/** Finds the number that a creation need not buy, because an earlier attempt did or the account gave it up lately. */
final class Adoption {
    private final ChimeSdkVoiceClient client;
    private final Patience patience;
    private final Deadline deadline;
    private final Inventory inventory;
    private final Purchase purchase;
    private boolean restored;

    Adoption(ChimeSdkVoiceClient client, Patience patience, Deadline deadline, Inventory inventory, Purchase purchase) {
        this.client = client;
        this.patience = patience;
        this.deadline = deadline;
        this.inventory = inventory;
        this.purchase = purchase;
    }

    /** Whether the number was taken out of the release queue. */
    boolean restored() {
        return restored;
    }

    Optional<PhoneNumber> existing(PhoneNumberProperties properties, NumberToken token) {
        List<PhoneNumber> marked = inventory.marked(token);
        Optional<PhoneNumber> kept = marked.stream().filter(Inventory::isOwned).findFirst();
        for (PhoneNumber number : marked) {
            if (kept.isEmpty()) {
                kept = purchase.await(number.orderId(), number.e164PhoneNumber());
            } else if (!kept.get().e164PhoneNumber().equals(number.e164PhoneNumber())) {
                // Two attempts at the same time bought one each; the oldest stays.
                new Release(client, patience, deadline).release(number.e164PhoneNumber());
            }
        }
        return kept.isPresent() || properties.phoneNumber() == null ? kept : exact(properties.phoneNumber());
    }

    private Optional<PhoneNumber> exact(String e164) {
        Optional<PhoneNumber> found = inventory.find(e164);
        if (found.filter(Inventory::isReleased).isPresent()) {
            PhoneNumber number = inventory.restore(e164);
            restored = true;
            return Optional.of(number);
        }
        if (found.filter(number -> Inventory.isOwned(number) || Inventory.isAcquiring(number))
                .isPresent()) {
            throw new Failure("Phone number " + e164 + " is in this account already, and a stack that created it would"
                    + " release it when it is deleted. Import it with PhoneNumber.fromE164 instead.");
        }
        return Optional.empty();
    }
}

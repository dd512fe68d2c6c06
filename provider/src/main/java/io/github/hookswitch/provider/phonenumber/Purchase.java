package io.github.hookswitch.provider.phonenumber;

import io.github.hookswitch.provider.internal.cfn.Failure;
import io.github.hookswitch.provider.internal.chime.ServiceErrors;
import io.github.hookswitch.provider.internal.wait.Deadline;
import io.github.hookswitch.provider.internal.wait.Patience;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.chimesdkvoice.model.BadRequestException;
import software.amazon.awssdk.services.chimesdkvoice.model.OrderedPhoneNumber;
import software.amazon.awssdk.services.chimesdkvoice.model.OrderedPhoneNumberStatus;
import software.amazon.awssdk.services.chimesdkvoice.model.PhoneNumber;
import software.amazon.awssdk.services.chimesdkvoice.model.PhoneNumberOrder;
import software.amazon.awssdk.services.chimesdkvoice.model.PhoneNumberOrderStatus;
import software.amazon.awssdk.services.chimesdkvoice.model.ResourceLimitExceededException;

/** Orders candidates, one after the other, until one is in the inventory. Remembers what it ordered. */
final class Purchase {
    private final Inventory inventory;
    private final Patience patience;
    private final Deadline deadline;
    private final PhoneNumberProperties properties;
    private final NumberToken token;
    private final Map<String, String> ordered = new LinkedHashMap<>();
    private final List<String> refusals = new ArrayList<>();

    Purchase(
            Inventory inventory,
            Patience patience,
            Deadline deadline,
            PhoneNumberProperties properties,
            NumberToken token) {
        this.inventory = inventory;
        this.patience = patience;
        this.deadline = deadline;
        this.properties = properties;
        this.token = token;
    }

    /**
     * What may have to be undone: the numbers that this purchase ordered, each with its order's id, or with empty text if
     * it is not known whether the order was placed.
     */
    Map<String, String> ordered() {
        return ordered;
    }

    PhoneNumber buy() {
        List<String> candidates =
                properties.phoneNumber() == null ? inventory.search(properties) : List.of(properties.phoneNumber());
        if (candidates.isEmpty()) {
            throw new Failure("Amazon Chime SDK offers no phone number for " + properties.description()
                    + ". Try another area code, search by State only, or take a TollFreePrefix such as 844.");
        }
        for (String candidate : candidates.subList(0, Math.min(candidates.size(), properties.maxCandidates()))) {
            Optional<PhoneNumber> bought = buy(candidate);
            if (bought.isPresent()) {
                return bought.get();
            }
            ordered.remove(candidate);
        }
        throw new Failure("None of " + refusals.size() + " candidates for " + properties.description()
                + " could be bought: " + String.join(" ", refusals)
                + " Deploy again, raise MaxCandidates, or search elsewhere.");
    }

    private Optional<PhoneNumber> buy(String candidate) {
        try {
            ordered.put(candidate, "");
            ordered.put(candidate, place(candidate));
        } catch (BadRequestException e) {
            refusals.add(candidate + ": " + ServiceErrors.message(e));
            return Optional.empty();
        } catch (ResourceLimitExceededException e) {
            ordered.remove(candidate);
            throw e;
        }
        return await(ordered.getOrDefault(candidate, ""), candidate);
    }

    /** A call that fails for a passing cause may have placed the order all the same, so each further attempt looks first. */
    private String place(String candidate) {
        boolean[] tried = {false};
        return patience.retry(deadline, ServiceErrors.passing(deadline), () -> {
            if (tried[0]) {
                Optional<String> placed = placed(candidate);
                if (placed.isPresent()) {
                    return placed.get();
                }
            }
            tried[0] = true;
            return placeOrFindPlaced(candidate);
        });
    }

    /** The HTTP layer repeats a request whose connection broke: then the first one placed the order, the second is refused. */
    private String placeOrFindPlaced(String candidate) {
        try {
            return inventory.place(candidate, properties.productType(), token.in(properties.name()));
        } catch (BadRequestException e) {
            return placed(candidate).orElseThrow(() -> e);
        }
    }

    private Optional<String> placed(String candidate) {
        return inventory
                .find(candidate)
                .filter(number -> token.marks(number.name()))
                .filter(number -> Inventory.isOwned(number) || Inventory.isAcquiring(number))
                .map(PhoneNumber::orderId);
    }

    /** Waits until an order is decided; empty if it brought nothing. */
    Optional<PhoneNumber> await(String orderId, String number) {
        PhoneNumberOrder order = patience.until(
                        deadline, () -> Optional.of(inventory.order(orderId)).filter(Purchase::isDecided))
                .orElseThrow(() -> new Failure("Order " + orderId + " of phone number " + number
                        + " was still being processed when this function ran out of time. Deploy again later, or raise"
                        + " the time-out of the provider's function."));
        if (order.status() == PhoneNumberOrderStatus.PENDING_DOCUMENTS) {
            throw new Failure("Order " + orderId + " of phone number " + number
                    + " waits for documents. Numbers outside the US need them: hand them in with AWS Support, and import"
                    + " the number with PhoneNumber.fromE164 once it is in the inventory.");
        }
        if (statusOf(number, order) != OrderedPhoneNumberStatus.ACQUIRED) {
            refusals.add(number + ": order " + orderId + " ended " + order.statusAsString() + ".");
            return Optional.empty();
        }
        Optional<PhoneNumber> owned =
                patience.until(deadline, () -> inventory.find(number).filter(Inventory::isOwned));
        if (owned.isEmpty()) {
            throw new Failure("Order " + orderId + " acquired phone number " + number
                    + ", but it did not show up in the inventory in time. Deploy again.");
        }
        return owned;
    }

    static OrderedPhoneNumberStatus statusOf(String number, PhoneNumberOrder order) {
        return order.orderedPhoneNumbers().stream()
                .filter(each -> number.equals(each.e164PhoneNumber()))
                .map(OrderedPhoneNumber::status)
                .findFirst()
                .orElse(OrderedPhoneNumberStatus.FAILED);
    }

    static boolean isDecided(PhoneNumberOrder order) {
        return switch (order.status()) {
            case SUCCESSFUL, FAILED, PARTIAL, PENDING_DOCUMENTS, EXCEPTION, CANCELLED -> true;
            default -> false;
        };
    }
}

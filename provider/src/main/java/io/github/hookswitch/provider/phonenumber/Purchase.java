package io.github.hookswitch.provider.phonenumber;

import io.github.hookswitch.provider.internal.cfn.Failure;
import io.github.hookswitch.provider.internal.cfn.ResourceToken;
import io.github.hookswitch.provider.internal.chime.ServiceCalls;
import io.github.hookswitch.provider.internal.chime.ServiceErrors;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.chimesdkvoice.model.BadRequestException;
import software.amazon.awssdk.services.chimesdkvoice.model.PhoneNumber;
import software.amazon.awssdk.services.chimesdkvoice.model.PhoneNumberOrder;
import software.amazon.awssdk.services.chimesdkvoice.model.ResourceLimitExceededException;

/** Orders candidates, one after the other, until one is in the inventory. Remembers what it ordered. */
final class Purchase {
    private final Inventory inventory;
    private final ServiceCalls calls;
    private final PhoneNumberProperties properties;
    private final ResourceToken token;
    private final Map<String, String> ordered = new LinkedHashMap<>();
    private final List<String> refusals = new ArrayList<>();

    Purchase(Inventory inventory, ServiceCalls calls, PhoneNumberProperties properties, ResourceToken token) {
        this.inventory = inventory;
        this.calls = calls;
        this.properties = properties;
        this.token = token;
    }

    /**
     * What may have to be undone: the numbers that this purchase ordered, each with its order's id, or with an empty
     * string if it is not known whether the order was placed.
     */
    Map<String, String> ordered() {
        return ordered;
    }

    PhoneNumber buy() {
        List<String> candidates = candidates();
        if (candidates.isEmpty()) {
            throw new Failure("Amazon Chime SDK offers no phone number for " + properties.description()
                    + ". Try another area code, search by State only, or take a TollFreePrefix such as 844.");
        }
        for (String candidate : candidates) {
            requireTime();
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

    /** Nothing is ordered that there is no time to wait for. */
    private void requireTime() {
        if (calls.deadline().remaining().isZero()) {
            throw new Failure("This function ran out of time after " + refusals.size() + " candidates for "
                    + properties.description() + " could not be bought: " + String.join(" ", refusals)
                    + " Deploy again.");
        }
    }

    private List<String> candidates() {
        if (properties.phoneNumber() != null) {
            return List.of(properties.phoneNumber());
        }
        List<String> offers = new ArrayList<>(inventory.search(properties));
        if (!offers.isEmpty()) {
            Collections.rotate(offers, -token.startAmong(offers.size()));
        }
        return offers.subList(0, Math.min(offers.size(), properties.maxCandidates()));
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

    /**
     * A call that fails for a transient reason may have placed the order nevertheless, so each further attempt looks
     * first.
     */
    private String place(String candidate) {
        boolean[] tried = {false};
        return calls.repeat(() -> {
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

    /**
     * The same request, delivered twice at the same moment, may have placed the order already: then this one is
     * refused.
     */
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
                .filter(NumberState::isKept)
                .map(PhoneNumber::orderId)
                .filter(orderId -> !orderId.isEmpty());
    }

    /**
     * Waits until an order is decided; empty if it brought nothing. The number may be released again already: another
     * delivery of the same request, which keeps its own, gives it back as soon as it can.
     */
    Optional<PhoneNumber> await(String orderId, String number) {
        PhoneNumberOrder order = calls.poll(
                        () -> Optional.of(inventory.order(orderId)).filter(OrderState::isDecided))
                .orElseThrow(() -> new Failure("Order " + orderId + " of phone number " + number
                        + " was still being processed when this function ran out of time. Deploy again later, or raise"
                        + " the time-out of the provider's function."));
        if (OrderState.waitsForDocuments(order)) {
            throw new Failure("Order " + orderId + " of phone number " + number
                    + " waits for documents. Numbers outside the US need them: hand them in with AWS Support, and import"
                    + " the number with PhoneNumber.fromE164 once it is in the inventory.");
        }
        if (!OrderState.acquired(order, number)) {
            refusals.add(number + ": order " + orderId + " ended " + order.statusAsString() + ".");
            return Optional.empty();
        }
        Optional<PhoneNumber> brought = calls.poll(() ->
                inventory.find(number).filter(found -> NumberState.isOwned(found) || NumberState.isReleased(found)));
        if (brought.isEmpty()) {
            throw new Failure("Order " + orderId + " acquired phone number " + number
                    + ", but it did not show up in the inventory in time. Deploy again.");
        }
        return brought;
    }
}

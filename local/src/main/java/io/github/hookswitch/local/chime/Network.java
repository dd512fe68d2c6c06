package io.github.hookswitch.local.chime;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What all accounts share: the numbers on offer, each of which can be had once, and the time at which orders are decided.
 * Whoever uses it, or the state of one of its accounts, holds its lock.
 */
final class Network {
    private final AvailableNumbers available = new AvailableNumbers();
    private final List<Inventory> inventories = new ArrayList<>();

    private record Inventory(PhoneNumbers numbers, PhoneNumberOrders orders) {}

    AvailableNumbers available() {
        return available;
    }

    synchronized void add(PhoneNumbers numbers, PhoneNumberOrders orders) {
        inventories.add(new Inventory(numbers, orders));
    }

    /** The account that has a number from the start which no account has used yet. */
    Optional<PhoneNumbers> unused(String e164) {
        return inventories.stream()
                .map(Inventory::numbers)
                .filter(numbers -> numbers.hasUnused(e164))
                .findFirst();
    }

    boolean isOwned(String e164) {
        return inventories.stream().anyMatch(inventory -> inventory.numbers().find(e164) != null);
    }

    void settle(Instant now) {
        for (Inventory inventory : inventories) {
            inventory.orders().settle(now);
            inventory.numbers().settle(now);
        }
    }

    List<String> search(AvailableNumbers.Search search) {
        return available.search(search).stream()
                .filter(number -> inventories.stream()
                        .noneMatch(inventory -> inventory.numbers().isOnOrder(number)))
                .toList();
    }
}

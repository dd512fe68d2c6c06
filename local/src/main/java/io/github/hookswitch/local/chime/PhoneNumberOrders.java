package io.github.hookswitch.local.chime;

import io.github.hookswitch.local.chime.PhoneNumberOrder.NumberStatus;
import io.github.hookswitch.local.chime.PhoneNumberOrder.Status;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The orders of the account. Not thread-safe. */
final class PhoneNumberOrders {
    private final Options options;
    private final AvailableNumbers available;
    private final PhoneNumbers numbers;
    private final Ids ids;
    private final Map<String, PhoneNumberOrder> orders = new LinkedHashMap<>();
    private final Map<String, OrderOutcome> outcomes = new HashMap<>();
    private final Deque<OrderOutcome> nextOutcomes = new ArrayDeque<>();

    PhoneNumberOrders(Options options, AvailableNumbers available, PhoneNumbers numbers) {
        this.options = options;
        this.ids = new Ids("phone-number-order", options);
        this.available = available;
        this.numbers = numbers;
    }

    void nextEnds(OrderOutcome outcome) {
        nextOutcomes.add(outcome);
    }

    void restore(PhoneNumberOrder order) {
        orders.put(order.id(), order);
    }

    List<PhoneNumberOrder> all() {
        return new ArrayList<>(orders.values());
    }

    PhoneNumberOrder get(String id) {
        Constraints.guid("PhoneNumberOrderId", id);
        PhoneNumberOrder order = orders.get(id);
        if (order == null) {
            throw ChimeServiceException.notFound("Phone number order " + id + " does not exist");
        }
        return order;
    }

    PhoneNumberOrder place(String productType, List<String> ordered, String name, Instant now) {
        Constraints.oneOf("ProductType", productType, PhoneNumbers.PRODUCT_TYPES);
        Constraints.numberName(name);
        Constraints.size("E164PhoneNumbers", ordered.size(), 1, 50);
        ordered.forEach(number -> checkOrderable(number, productType));
        numbers.checkQuota(ordered.size());
        String id = ids.next(orders::containsKey);
        Map<String, NumberStatus> statuses = new LinkedHashMap<>();
        for (String number : ordered) {
            statuses.put(number, NumberStatus.PROCESSING);
            if (!available.isTaken(number)) {
                numbers.put(acquiring(number, productType, name, id, now));
            }
        }
        PhoneNumberOrder order = new PhoneNumberOrder(id, productType, Status.PROCESSING, statuses, now, now);
        orders.put(id, order);
        OrderOutcome outcome = nextOutcomes.isEmpty() ? OrderOutcome.SUCCESSFUL : nextOutcomes.remove();
        outcomes.put(id, outcome);
        return order;
    }

    private void checkOrderable(String number, String productType) {
        Constraints.phoneNumber("E164PhoneNumbers", number);
        AvailableNumbers.Available found = available.find(number);
        if (found == null) {
            throw ChimeServiceException.badRequest("Phone number " + number + " is not offered");
        }
        PhoneNumber owned = numbers.find(number);
        if (owned != null && owned.status() != PhoneNumber.Status.ACQUIRE_FAILED) {
            throw ChimeServiceException.badRequest(
                    "Phone number " + number + " is in this account already, its status is "
                            + owned.status().wireName());
        }
        if (!found.country().equals("US") && productType.equals("VoiceConnector")) {
            throw ChimeServiceException.badRequest(
                    "Numbers outside the US need the product type SipMediaApplicationDialIn");
        }
    }

    private PhoneNumber acquiring(String number, String productType, String name, String orderId, Instant now) {
        AvailableNumbers.Available found = available.find(number);
        if (found == null) {
            throw new IllegalStateException("checked before");
        }
        return PhoneNumber.builder(number, now)
                .type(found.type())
                .country(found.country())
                .productType(productType)
                .name(name)
                .orderId(orderId)
                .build();
    }

    /** Decides the orders whose time has come. */
    void settle(Instant now) {
        for (PhoneNumberOrder order : all()) {
            if (order.status() == Status.PROCESSING
                    && !now.isBefore(order.created().plus(options.orderDuration()))) {
                settle(order, outcomes.getOrDefault(order.id(), OrderOutcome.SUCCESSFUL), now);
            }
        }
    }

    private void settle(PhoneNumberOrder order, OrderOutcome outcome, Instant now) {
        if (outcome == OrderOutcome.PENDING_DOCUMENTS) {
            orders.put(order.id(), order.settled(Status.PENDING_DOCUMENTS, order.numbers(), now));
            return;
        }
        int wanted = switch (outcome) {
            case SUCCESSFUL -> order.numbers().size();
            case PARTIAL -> 1;
            case FAILED, PENDING_DOCUMENTS -> 0;
        };
        Map<String, NumberStatus> statuses = new LinkedHashMap<>();
        int acquired = 0;
        for (String number : order.numbers().keySet()) {
            boolean success = acquired < wanted && acquire(order, number, now);
            statuses.put(number, success ? NumberStatus.ACQUIRED : NumberStatus.FAILED);
            acquired += success ? 1 : 0;
        }
        boolean partial = outcome == OrderOutcome.PARTIAL || acquired < statuses.size();
        Status status = acquired == 0 ? Status.FAILED : partial ? Status.PARTIAL : Status.SUCCESSFUL;
        orders.put(order.id(), order.settled(status, statuses, now));
        statuses.forEach((number, numberStatus) -> {
            if (numberStatus == NumberStatus.FAILED) {
                fail(order, number, now);
            }
        });
    }

    private boolean acquire(PhoneNumberOrder order, String e164, Instant now) {
        PhoneNumber number = numbers.find(e164);
        if (number == null || !number.orderId().equals(order.id()) || available.isTaken(e164)) {
            return false;
        }
        available.take(e164);
        numbers.put(number.acquired(now, now.plus(options.assignableAfter())));
        return true;
    }

    private void fail(PhoneNumberOrder order, String e164, Instant now) {
        PhoneNumber number = numbers.find(e164);
        if (number != null && number.orderId().equals(order.id())) {
            numbers.put(number.acquireFailed(now));
        }
    }
}

package io.github.hookswitch.provider.phonenumber;

import io.github.hookswitch.provider.internal.aws.BadRequestException;
import io.github.hookswitch.provider.internal.chime.ChimeSdkVoice;
import io.github.hookswitch.provider.internal.chime.PhoneNumber;
import io.github.hookswitch.provider.internal.chime.PhoneNumberOrder;
import io.github.hookswitch.provider.internal.chime.ServiceCalls;
import io.github.hookswitch.provider.internal.wait.Deadline;
import io.github.hookswitch.provider.internal.wait.Retrier;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The account's numbers and orders, for one request. Reads are retried after transient failures of the service. */
final class Inventory {
    // Far more than are ever tried, so that requests at the same moment can begin at different ones.
    private static final int OFFERS = 100;

    private final ChimeSdkVoice client;
    private final ServiceCalls calls;
    private List<PhoneNumber> listed = List.of();

    Inventory(ChimeSdkVoice client, Retrier retrier, Deadline deadline) {
        this.client = client.within(deadline);
        this.calls = new ServiceCalls(retrier, deadline);
    }

    Optional<PhoneNumber> find(String e164) {
        return calls.find(() -> client.getPhoneNumber(e164));
    }

    /** The numbers with a name, whatever became of them. */
    List<PhoneNumber> named(Predicate<@Nullable String> name) {
        List<PhoneNumber> marked = new ArrayList<>();
        Set<String> known = new HashSet<>();
        listed = all();
        for (PhoneNumber number : listed) {
            known.add(number.e164());
            if (name.test(number.name())) {
                marked.add(number);
            }
        }
        processing().stream()
                .filter(number -> !known.contains(number))
                .peek(number -> calls.requireTime())
                .flatMap(number -> find(number).stream())
                .filter(number -> name.test(number.name()))
                .forEach(marked::add);
        return marked;
    }

    /** All numbers, as the last look for those of a token saw them. */
    List<PhoneNumber> listed() {
        return listed;
    }

    /** The same numbers by the time of their orders, which, unlike their own, never changes. */
    List<PhoneNumber> inOrder(List<PhoneNumber> numbers) {
        Map<String, Instant> ordered = new HashMap<>();
        for (PhoneNumber number : numbers) {
            Instant time =
                    number.orderId().isEmpty() ? null : order(number.orderId()).created();
            ordered.put(number.e164(), time == null ? Instant.MIN : time);
        }
        return numbers.stream()
                .sorted(Comparator.comparing((PhoneNumber number) -> ordered.getOrDefault(number.e164(), Instant.MIN))
                        .thenComparing(PhoneNumber::e164))
                .toList();
    }

    private List<PhoneNumber> all() {
        return calls.all(client::listPhoneNumbers);
    }

    private List<String> processing() {
        return calls.all(client::listPhoneNumberOrders).stream()
                .filter(PhoneNumberOrder::isProcessing)
                .flatMap(order -> order.numbers().keySet().stream())
                .toList();
    }

    List<String> search(PhoneNumberProperties properties) {
        return calls.repeat(() -> client.searchAvailablePhoneNumbers(properties.search(), OFFERS));
    }

    PhoneNumberOrder order(String id) {
        return calls.repeat(() -> client.getPhoneNumberOrder(id));
    }

    /** Not repeated: whether a failed call placed the order has to be looked up first. */
    String place(String number, String productType, String name) {
        return client.createPhoneNumberOrder(number, productType, name).id();
    }

    PhoneNumber rename(String e164, String name) {
        return update(e164, "Name", name);
    }

    PhoneNumber changeProductType(String e164, String productType) {
        return update(e164, "ProductType", productType);
    }

    PhoneNumber changeCallingName(String e164, String callingName) {
        return update(e164, "CallingName", callingName);
    }

    private PhoneNumber update(String e164, String member, String value) {
        return calls.repeat(() -> client.updatePhoneNumber(e164, member, value));
    }

    /** A call that broke off may have restored the number, and is refused when it is repeated, be it by the JDK. */
    PhoneNumber restore(String e164) {
        return calls.repeat(() -> {
            try {
                return client.restorePhoneNumber(e164);
            } catch (BadRequestException e) {
                return find(e164).filter(PhoneNumber::isOwned).orElseThrow(() -> e);
            }
        });
    }

    void delete(String e164) {
        calls.run(() -> client.deletePhoneNumber(e164));
    }

    static List<PhoneNumber> kept(List<PhoneNumber> numbers) {
        return numbers.stream()
                .filter(number -> number.isOwned() || number.isAcquiring())
                .toList();
    }
}

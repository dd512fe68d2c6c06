package io.github.hookswitch.provider.phonenumber;

import io.github.hookswitch.provider.internal.chime.Page;
import io.github.hookswitch.provider.internal.chime.ServiceCalls;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.chimesdkvoice.ChimeSdkVoiceClient;
import software.amazon.awssdk.services.chimesdkvoice.model.BadRequestException;
import software.amazon.awssdk.services.chimesdkvoice.model.ListPhoneNumberOrdersResponse;
import software.amazon.awssdk.services.chimesdkvoice.model.ListPhoneNumbersResponse;
import software.amazon.awssdk.services.chimesdkvoice.model.OrderedPhoneNumber;
import software.amazon.awssdk.services.chimesdkvoice.model.PhoneNumber;
import software.amazon.awssdk.services.chimesdkvoice.model.PhoneNumberOrder;
import software.amazon.awssdk.services.chimesdkvoice.model.UpdatePhoneNumberRequest;

/** The account's numbers and orders, for one request. Reads are retried after transient failures of the service. */
final class Inventory {
    // Far more than are ever tried, so that requests at the same moment can begin at different ones.
    private static final int OFFERS = 100;

    private final ServiceCalls calls;
    private final ChimeSdkVoiceClient client;
    private List<PhoneNumber> listed = List.of();

    Inventory(ServiceCalls calls) {
        this.calls = calls;
        this.client = calls.client();
    }

    Optional<PhoneNumber> find(String e164) {
        return calls.find(
                () -> client.getPhoneNumber(get -> get.phoneNumberId(e164).overrideConfiguration(calls.timeLimit()))
                        .phoneNumber());
    }

    /** The numbers with a name, whatever became of them. */
    List<PhoneNumber> named(Predicate<@Nullable String> name) {
        List<PhoneNumber> marked = new ArrayList<>();
        Set<String> known = new HashSet<>();
        listed = all();
        for (PhoneNumber number : listed) {
            known.add(number.e164PhoneNumber());
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
            String orderId = orderId(number);
            Instant time = orderId.isEmpty() ? null : order(orderId).createdTimestamp();
            ordered.put(number.e164PhoneNumber(), time == null ? Instant.MIN : time);
        }
        return numbers.stream()
                .sorted(Comparator.comparing(
                                (PhoneNumber number) -> ordered.getOrDefault(number.e164PhoneNumber(), Instant.MIN))
                        .thenComparing(PhoneNumber::e164PhoneNumber))
                .toList();
    }

    private List<PhoneNumber> all() {
        return calls.all(token -> {
            ListPhoneNumbersResponse page = client.listPhoneNumbers(list ->
                    list.maxResults(ServiceCalls.PAGE).nextToken(token).overrideConfiguration(calls.timeLimit()));
            return new Page<>(page.phoneNumbers(), page.nextToken());
        });
    }

    private List<String> processing() {
        return orders().stream()
                .filter(OrderState::isProcessing)
                .flatMap(order -> order.orderedPhoneNumbers().stream())
                .map(OrderedPhoneNumber::e164PhoneNumber)
                .toList();
    }

    private List<PhoneNumberOrder> orders() {
        return calls.all(token -> {
            ListPhoneNumberOrdersResponse page = client.listPhoneNumberOrders(list ->
                    list.maxResults(ServiceCalls.PAGE).nextToken(token).overrideConfiguration(calls.timeLimit()));
            return new Page<>(page.phoneNumberOrders(), page.nextToken());
        });
    }

    List<String> search(PhoneNumberProperties properties) {
        Map<String, String> search = properties.search();
        return calls.repeat(() -> client.searchAvailablePhoneNumbers(offers -> offers.areaCode(search.get("AreaCode"))
                        .city(search.get("City"))
                        .country(search.get("Country"))
                        .state(search.get("State"))
                        .tollFreePrefix(search.get("TollFreePrefix"))
                        .phoneNumberType(search.get("PhoneNumberType"))
                        .maxResults(OFFERS)
                        .overrideConfiguration(calls.timeLimit()))
                .e164PhoneNumbers());
    }

    PhoneNumberOrder order(String id) {
        return calls.repeat(() -> client.getPhoneNumberOrder(
                        get -> get.phoneNumberOrderId(id).overrideConfiguration(calls.timeLimit()))
                .phoneNumberOrder());
    }

    /** Not repeated: whether a failed call placed the order has to be looked up first. */
    String place(String number, String productType, String name) {
        return calls.once(() -> client.createPhoneNumberOrder(order -> order.e164PhoneNumbers(number)
                                .productType(productType)
                                .name(name)
                                .overrideConfiguration(calls.timeLimit()))
                        .phoneNumberOrder())
                .phoneNumberOrderId();
    }

    PhoneNumber rename(String e164, String name) {
        return update(e164, change -> change.name(name));
    }

    PhoneNumber changeProductType(String e164, String productType) {
        return update(e164, change -> change.productType(productType));
    }

    PhoneNumber changeCallingName(String e164, String callingName) {
        return update(e164, change -> change.callingName(callingName));
    }

    private PhoneNumber update(String e164, Consumer<UpdatePhoneNumberRequest.Builder> change) {
        return calls.repeat(() -> client.updatePhoneNumber(update ->
                        update.applyMutation(change).phoneNumberId(e164).overrideConfiguration(calls.timeLimit()))
                .phoneNumber());
    }

    /** A call that broke off may have restored the number, and is refused when it is repeated, be it by the JDK. */
    PhoneNumber restore(String e164) {
        return calls.repeat(() -> {
            try {
                return client.restorePhoneNumber(
                                restore -> restore.phoneNumberId(e164).overrideConfiguration(calls.timeLimit()))
                        .phoneNumber();
            } catch (BadRequestException e) {
                return find(e164).filter(NumberState::isOwned).orElseThrow(() -> e);
            }
        });
    }

    void delete(String e164) {
        calls.run(() -> client.deletePhoneNumber(
                delete -> delete.phoneNumberId(e164).overrideConfiguration(calls.timeLimit())));
    }

    static List<PhoneNumber> kept(List<PhoneNumber> numbers) {
        return numbers.stream().filter(NumberState::isKept).toList();
    }

    /** The order that brought a number, empty if the service does not say. */
    static String orderId(PhoneNumber number) {
        return Objects.requireNonNullElse(number.orderId(), "");
    }
}

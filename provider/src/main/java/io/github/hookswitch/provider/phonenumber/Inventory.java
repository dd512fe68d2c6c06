package io.github.hookswitch.provider.phonenumber;

import io.github.hookswitch.provider.internal.chime.ServiceCalls;
import io.github.hookswitch.provider.internal.wait.Deadline;
import io.github.hookswitch.provider.internal.wait.Patience;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.chimesdkvoice.ChimeSdkVoiceClient;
import software.amazon.awssdk.services.chimesdkvoice.model.ListPhoneNumberOrdersResponse;
import software.amazon.awssdk.services.chimesdkvoice.model.ListPhoneNumbersResponse;
import software.amazon.awssdk.services.chimesdkvoice.model.OrderedPhoneNumber;
import software.amazon.awssdk.services.chimesdkvoice.model.PhoneNumber;
import software.amazon.awssdk.services.chimesdkvoice.model.PhoneNumberOrder;
import software.amazon.awssdk.services.chimesdkvoice.model.PhoneNumberOrderStatus;
import software.amazon.awssdk.services.chimesdkvoice.model.PhoneNumberStatus;

/** The account's numbers and orders, for one request. Reads are repeated while the service has passing trouble. */
final class Inventory {
    private static final int PAGE = 99;

    // Far more than are ever tried, so that requests at the same moment can begin at different ones.
    private static final int OFFERS = 100;

    private final ChimeSdkVoiceClient client;
    private final ServiceCalls calls;

    Inventory(ChimeSdkVoiceClient client, Patience patience, Deadline deadline) {
        this.client = client;
        this.calls = new ServiceCalls(patience, deadline);
    }

    Optional<PhoneNumber> find(String e164) {
        return calls.find(() ->
                client.getPhoneNumber(request -> request.phoneNumberId(e164)).phoneNumber());
    }

    /** The numbers of a token, whatever became of them. */
    List<PhoneNumber> marked(NumberToken token) {
        List<PhoneNumber> marked = new ArrayList<>();
        Set<String> listed = new HashSet<>();
        for (PhoneNumber number : all()) {
            listed.add(number.e164PhoneNumber());
            if (token.marks(number.name())) {
                marked.add(number);
            }
        }
        processing().stream()
                .filter(number -> !listed.contains(number))
                .flatMap(number -> find(number).stream())
                .filter(number -> token.marks(number.name()))
                .forEach(marked::add);
        return marked;
    }

    /** The same numbers by the time of their orders, which, unlike their own, never changes. */
    List<PhoneNumber> inOrder(List<PhoneNumber> numbers) {
        Map<String, Instant> ordered = new HashMap<>();
        for (PhoneNumber number : numbers) {
            Instant time =
                    number.orderId() == null ? null : order(number.orderId()).createdTimestamp();
            ordered.put(number.e164PhoneNumber(), time == null ? Instant.MIN : time);
        }
        return numbers.stream()
                .sorted(Comparator.comparing(
                                (PhoneNumber number) -> ordered.getOrDefault(number.e164PhoneNumber(), Instant.MIN))
                        .thenComparing(PhoneNumber::e164PhoneNumber))
                .toList();
    }

    private List<PhoneNumber> all() {
        return pages(
                token -> client.listPhoneNumbers(
                        request -> request.maxResults(PAGE).nextToken(token)),
                ListPhoneNumbersResponse::phoneNumbers,
                ListPhoneNumbersResponse::nextToken);
    }

    private List<String> processing() {
        List<PhoneNumberOrder> orders = pages(
                token -> client.listPhoneNumberOrders(
                        request -> request.maxResults(PAGE).nextToken(token)),
                ListPhoneNumberOrdersResponse::phoneNumberOrders,
                ListPhoneNumberOrdersResponse::nextToken);
        return orders.stream()
                .filter(order -> order.status() == PhoneNumberOrderStatus.PROCESSING)
                .flatMap(order -> order.orderedPhoneNumbers().stream())
                .map(OrderedPhoneNumber::e164PhoneNumber)
                .toList();
    }

    private <R, T> List<T> pages(
            Function<@Nullable String, R> call, Function<R, List<T>> items, Function<R, @Nullable String> next) {
        List<T> all = new ArrayList<>();
        String token = null;
        do {
            String page = token;
            R response = calls.repeat(() -> call.apply(page));
            all.addAll(items.apply(response));
            token = next.apply(response);
        } while (token != null);
        return all;
    }

    List<String> search(PhoneNumberProperties properties) {
        Map<String, String> search = properties.search();
        return calls.repeat(() -> client.searchAvailablePhoneNumbers(request -> request.areaCode(search.get("AreaCode"))
                        .city(search.get("City"))
                        .state(search.get("State"))
                        .tollFreePrefix(search.get("TollFreePrefix"))
                        .phoneNumberType(search.get("PhoneNumberType"))
                        .country(search.get("Country"))
                        .maxResults(OFFERS))
                .e164PhoneNumbers());
    }

    PhoneNumberOrder order(String id) {
        return calls.repeat(() -> client.getPhoneNumberOrder(request -> request.phoneNumberOrderId(id))
                .phoneNumberOrder());
    }

    /** Not repeated: whether a failed call placed the order has to be looked up first. */
    String place(String number, String productType, String name) {
        return client.createPhoneNumberOrder(request -> request.e164PhoneNumbers(number)
                        .productType(productType)
                        .name(name))
                .phoneNumberOrder()
                .phoneNumberOrderId();
    }

    PhoneNumber rename(String e164, String name) {
        return calls.repeat(() -> client.updatePhoneNumber(
                        request -> request.phoneNumberId(e164).name(name))
                .phoneNumber());
    }

    PhoneNumber changeProductType(String e164, String productType) {
        return calls.repeat(() -> client.updatePhoneNumber(
                        request -> request.phoneNumberId(e164).productType(productType))
                .phoneNumber());
    }

    PhoneNumber changeCallingName(String e164, String callingName) {
        return calls.repeat(() -> client.updatePhoneNumber(
                        request -> request.phoneNumberId(e164).callingName(callingName))
                .phoneNumber());
    }

    PhoneNumber restore(String e164) {
        return calls.repeat(() -> client.restorePhoneNumber(request -> request.phoneNumberId(e164))
                .phoneNumber());
    }

    void delete(String e164) {
        calls.repeat(() -> client.deletePhoneNumber(request -> request.phoneNumberId(e164)));
    }

    static List<PhoneNumber> kept(List<PhoneNumber> numbers) {
        return numbers.stream()
                .filter(number -> isOwned(number) || isAcquiring(number))
                .toList();
    }

    static boolean isOwned(PhoneNumber number) {
        return number.deletionTimestamp() == null
                && (number.status() == PhoneNumberStatus.UNASSIGNED || number.status() == PhoneNumberStatus.ASSIGNED);
    }

    static boolean isAcquiring(PhoneNumber number) {
        return number.status() == PhoneNumberStatus.ACQUIRE_IN_PROGRESS;
    }

    /** In the release queue; the service keeps such a number for seven days. */
    static boolean isReleased(PhoneNumber number) {
        return number.deletionTimestamp() != null
                || number.status() == PhoneNumberStatus.RELEASE_IN_PROGRESS
                || number.status() == PhoneNumberStatus.DELETE_IN_PROGRESS;
    }
}

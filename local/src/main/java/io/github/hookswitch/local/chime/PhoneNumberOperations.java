package io.github.hookswitch.local.chime;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.hookswitch.local.internal.shapes.Shape;
import io.github.hookswitch.local.internal.shapes.Structure;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The operations on phone numbers and their orders. */
final class PhoneNumberOperations {
    private static final int MOST_RESULTS = 100;
    private static final int MOST_SEARCH_RESULTS = 500;
    private static final Set<String> STATUSES = Set.of(
            "Cancelled",
            "PortinCancelRequested",
            "PortinInProgress",
            "AcquireInProgress",
            "AcquireFailed",
            "Unassigned",
            "Assigned",
            "ReleaseInProgress",
            "DeleteInProgress",
            "ReleaseFailed",
            "DeleteFailed");
    private static final Structure SEARCH = Structure.empty()
            .query("AreaCode", "area-code", Shape.text())
            .query("City", "city", Shape.text())
            .query("Country", "country", Members.COUNTRY)
            .query("State", "state", Shape.text())
            .query("TollFreePrefix", "toll-free-prefix", Shape.matching("8(00|33|44|55|66|77|88)"))
            .query("PhoneNumberType", "phone-number-type", Shape.oneOf("Local", "TollFree"))
            .query("MaxResults", "max-results", Shape.integer(1, MOST_SEARCH_RESULTS))
            .query("NextToken", "next-token", Shape.text());
    private static final Structure ORDER = Structure.empty()
            .required("ProductType", Members.PRODUCT_TYPE)
            .required("E164PhoneNumbers", Shape.list(0, Members.ANY, Members.PHONE_NUMBER))
            .optional("Name", Members.NUMBER_NAME);
    private static final Structure LIST = Members.page()
            .query("Status", "status", Shape.text())
            .query("ProductType", "product-type", Members.PRODUCT_TYPE)
            .query("FilterName", "filter-name", Shape.oneOf("VoiceConnectorId", "VoiceConnectorGroupId", "SipRuleId"))
            .query("FilterValue", "filter-value", Shape.text());
    private static final Structure UPDATE = Structure.empty()
            .optional("ProductType", Members.PRODUCT_TYPE)
            .optional("CallingName", Members.CALLING_NAME)
            .optional("Name", Members.NUMBER_NAME);
    private static final Set<String> FILTERS = Set.of("VoiceConnectorId", "VoiceConnectorGroupId", "SipRuleId");

    private final ChimeVoice voice;

    PhoneNumberOperations(ChimeVoice voice) {
        this.voice = voice;
    }

    List<Operation> all() {
        return Stream.of(
                        Operation.of(
                                "SearchAvailablePhoneNumbers",
                                "GET",
                                "/search?type=phone-numbers",
                                200,
                                SEARCH,
                                this::searchAvailable),
                        Operation.of(
                                "CreatePhoneNumberOrder",
                                "POST",
                                "/phone-number-orders",
                                201,
                                ORDER,
                                this::createOrder),
                        Operation.of(
                                "GetPhoneNumberOrder",
                                "GET",
                                "/phone-number-orders/{phoneNumberOrderId}",
                                200,
                                Members.none(),
                                this::getOrder),
                        Operation.of(
                                "ListPhoneNumberOrders",
                                "GET",
                                "/phone-number-orders",
                                200,
                                Members.page(),
                                this::listOrders),
                        Operation.of(
                                "GetPhoneNumber",
                                "GET",
                                "/phone-numbers/{phoneNumberId}",
                                200,
                                Members.none(),
                                this::get),
                        Operation.of("ListPhoneNumbers", "GET", "/phone-numbers", 200, LIST, this::list),
                        Operation.of(
                                "UpdatePhoneNumber",
                                "POST",
                                "/phone-numbers/{phoneNumberId}",
                                200,
                                UPDATE,
                                this::update),
                        Operation.of(
                                "DeletePhoneNumber",
                                "DELETE",
                                "/phone-numbers/{phoneNumberId}",
                                204,
                                Members.none(),
                                this::delete),
                        Operation.of(
                                "RestorePhoneNumber",
                                "POST",
                                "/phone-numbers/{phoneNumberId}?operation=restore",
                                200,
                                Members.none(),
                                this::restore))
                .map(operation -> operation.checked(input -> Regions.checkPhoneNumbers(input.region())))
                .toList();
    }

    private ObjectNode searchAvailable(Input input) {
        String country = Constraints.country(input.optionalUri("country"));
        String type = input.optionalUri("phone-number-type");
        if (type != null) {
            Constraints.oneOf("PhoneNumberType", type, Set.of("Local", "TollFree"));
        }
        AvailableNumbers.Search search = new AvailableNumbers.Search(
                country == null ? "US" : country,
                input.optionalUri("area-code"),
                input.optionalUri("city"),
                input.optionalUri("state"),
                Constraints.tollFreePrefix(input.optionalUri("toll-free-prefix")),
                type);
        List<String> found = voice.search(search);
        Page<String> page = Page.of(
                found, input.optionalUriInteger("max-results"), MOST_SEARCH_RESULTS, input.optionalUri("next-token"));
        ObjectNode result = Wire.object();
        result.set("E164PhoneNumbers", strings(page.items()));
        if (page.nextToken() != null) {
            result.put("NextToken", page.nextToken());
        }
        return result;
    }

    private static ArrayNode strings(List<String> items) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        items.forEach(array::add);
        return array;
    }

    private ObjectNode createOrder(Input input) {
        String productType = input.string("ProductType");
        List<String> ordered = input.strings("E164PhoneNumbers");
        String name = input.optionalString("Name");
        return order(voice.orders((orders, now) -> orders.place(productType, ordered, name == null ? "" : name, now)));
    }

    private ObjectNode getOrder(Input input) {
        String id = input.uri("phoneNumberOrderId");
        return order(voice.orders((orders, now) -> orders.get(id)));
    }

    private static ObjectNode order(PhoneNumberOrder order) {
        return Wire.member("PhoneNumberOrder", Wire.order(order));
    }

    private ObjectNode listOrders(Input input) {
        return Wire.page("PhoneNumberOrders", page(input, voice.orders((orders, now) -> orders.all())), Wire::order);
    }

    private ObjectNode get(Input input) {
        String id = input.uri("phoneNumberId");
        return number(voice.numbers((numbers, now) -> numbers.get(id)));
    }

    private ObjectNode list(Input input) {
        String status = input.optionalUri("status");
        String productType = input.optionalUri("product-type");
        String filterName = input.optionalUri("filter-name");
        String filterValue = input.optionalUri("filter-value");
        if (status != null) {
            Constraints.oneOf("Status", status, STATUSES);
        }
        if (productType != null) {
            Constraints.oneOf("ProductType", productType, PhoneNumbers.PRODUCT_TYPES);
        }
        if (filterName != null) {
            Constraints.oneOf("FilterName", filterName, FILTERS);
        }
        List<PhoneNumber> found = voice.numbers((numbers, now) -> numbers.all().stream()
                .filter(number -> status == null || number.status().wireName().equals(status))
                .filter(number -> productType == null || number.productType().equals(productType))
                .filter(number -> passes(number, filterName, filterValue))
                .toList());
        return Wire.page("PhoneNumbers", page(input, found), Wire::phoneNumber);
    }

    private static boolean passes(PhoneNumber number, @Nullable String filterName, @Nullable String filterValue) {
        if (filterName == null) {
            return true;
        }
        PhoneNumber.Connector connector = number.connector();
        String user = filterName.equals("SipRuleId")
                ? number.sipRuleId()
                : connector != null && connector.kind().equals(filterName) ? connector.id() : null;
        return user != null && (filterValue == null || filterValue.equals(user));
    }

    private ObjectNode update(Input input) {
        String id = input.uri("phoneNumberId");
        String productType = input.optionalString("ProductType");
        String callingName = input.optionalString("CallingName");
        String name = input.optionalString("Name");
        return number(voice.numbers((numbers, now) -> numbers.update(id, productType, callingName, name, now)));
    }

    private @Nullable ObjectNode delete(Input input) {
        String id = input.uri("phoneNumberId");
        voice.numbers((numbers, now) -> {
            numbers.delete(id, now);
            return id;
        });
        return null;
    }

    private ObjectNode restore(Input input) {
        String id = input.uri("phoneNumberId");
        return number(voice.numbers((numbers, now) -> numbers.restore(id, now)));
    }

    private static ObjectNode number(PhoneNumber number) {
        return Wire.member("PhoneNumber", Wire.phoneNumber(number));
    }

    private static <T> Page<T> page(Input input, List<T> all) {
        return Page.of(all, input.optionalUriInteger("max-results"), MOST_RESULTS, input.optionalUri("next-token"));
    }
}

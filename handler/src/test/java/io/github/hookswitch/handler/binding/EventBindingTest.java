package io.github.hookswitch.handler.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hookswitch.handler.Fixtures;
import io.github.hookswitch.handler.event.CallEvent;
import io.github.hookswitch.handler.event.CallUpdateRequested;
import io.github.hookswitch.handler.event.NewOutboundCall;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EventBindingTest {

    private final EventBinding binding = new EventBinding();

    record Order(@Nullable String number, int attempts, boolean urgent) {}

    record Nested(Order order) {}

    record Listing(List<String> items) {}

    @Test
    void attributesAreReadIntoARecord() {
        CallEvent event = event("RINGING", "{}", "{'number':'A7','attempts':'2','urgent':'true','more':'x'}");

        assertThat(binding.transactionAttributes(event, Order.class)).isEqualTo(new Order("A7", 2, true));
    }

    @Test
    void attributesThatAreObjectsAreReadIntoRecordsToo() {
        CallEvent event = event("RINGING", "{}", "{'order':{'number':'A7','attempts':2}}");

        assertThat(binding.transactionAttributes(event, Nested.class)).isEqualTo(new Nested(new Order("A7", 2, false)));
    }

    @Test
    void withoutAttributesARecordIsEmpty() {
        CallEvent event = Fixtures.event("RINGING/ringing.json");

        assertThat(binding.transactionAttributes(event, Order.class)).isEqualTo(new Order(null, 0, false));
    }

    @Test
    void attributesThatDoNotFitAreNamed() {
        CallEvent event = event("RINGING", "{}", "{'attempts':'many'}");

        assertThatThrownBy(() -> binding.transactionAttributes(event, Order.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("TransactionAttributes does not fit Order");
    }

    @Test
    void aRecordIsWrittenAsAttributesAndReadBack() {
        Order order = new Order("A7", 3, true);

        Map<String, String> attributes = binding.attributes(order);

        assertThat(attributes).isEqualTo(Map.of("number", "A7", "attempts", "3", "urgent", "true"));
    }

    @Test
    void aComponentThatIsNullIsNotWritten() {
        assertThat(binding.attributes(new Order(null, 0, false))).doesNotContainKey("number");
    }

    @Test
    void aComponentThatIsAListIsRefused() {
        Listing listing = new Listing(List.of("a"));

        assertThatThrownBy(() -> binding.attributes(listing))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("TransactionAttributes.items is an object or a list");
    }

    @Test
    void theArgumentsOfACallAreReadIntoARecord() {
        String arguments = "{'Type':'CallCreateRequest','Parameters':{'Arguments':{'number':'A7','attempts':'1'}}}";

        assertThat(binding.arguments((NewOutboundCall) event("NEW_OUTBOUND_CALL", arguments, "{}"), Order.class))
                .isEqualTo(new Order("A7", 1, false));
        assertThat(binding.arguments(
                        (CallUpdateRequested) event("CALL_UPDATE_REQUESTED", arguments, "{}"), Order.class))
                .isEqualTo(new Order("A7", 1, false));
    }

    @Test
    void whatTheModelHasNoNameForIsInTheTree() {
        CallEvent event = event("RINGING", "{'New':{'Member':1}}", "{}");

        assertThat(binding.tree(event).at("/ActionData/New/Member").intValue()).isEqualTo(1);
    }

    private static CallEvent event(String type, String actionData, String attributes) {
        return CallEvent.parse(("{'InvocationEventType':'" + type + "','ActionData':" + actionData
                        + ",'CallDetails':{'TransactionAttributes':" + attributes + "}}")
                .replace('\'', '"')
                .getBytes(StandardCharsets.UTF_8));
    }
}

package io.github.hookswitch.handler.binding;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.github.hookswitch.handler.event.CallEvent;
import io.github.hookswitch.handler.event.CallUpdateRequested;
import io.github.hookswitch.handler.event.NewOutboundCall;
import io.github.hookswitch.handler.internal.Arguments;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Reads what travels with a call into a record of the application, and writes it back.
 *
 * <pre>{@code
 * record Order(String number, int attempts) {}
 *
 * Order order = binding.transactionAttributes(event, Order.class);
 * Response again = Response.of(Actions.speak("Once more, please."))
 *         .withTransactionAttributes(binding.attributes(new Order(order.number(), order.attempts() + 1)));
 * }</pre>
 *
 * A member that the record does not have is passed over; a component without a member is null or zero. Data binding
 * takes some 200 milliseconds to start, which a caller hears as silence: create one instance with the handler, not in a
 * call.
 */
public final class EventBinding {

    private final ObjectMapper mapper;

    /** A binding with Jackson's defaults, lenient to members that a record does not have. */
    public EventBinding() {
        this(new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES));
    }

    /**
     * A binding with the application's mapper.
     *
     * @param mapper reads and writes the values
     */
    public EventBinding(ObjectMapper mapper) {
        this.mapper = Arguments.notNull("mapper", mapper);
    }

    /**
     * The whole event, with all that this library has no name for.
     *
     * @param event the event
     * @return its JSON as a tree
     */
    public JsonNode tree(CallEvent event) {
        try {
            return mapper.readTree(
                    Arguments.notNull("event", event).envelope().raw().bytes());
        } catch (IOException e) {
            // It has been read once already.
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What the function stored with the call.
     *
     * @param <T> the type to read into
     * @param event the event
     * @param type the type to read into, best a record
     * @return the attributes; with none stored, the value for an empty object
     * @throws IllegalArgumentException if the attributes do not fit the type
     */
    public <T> T transactionAttributes(CallEvent event, Class<T> type) {
        JsonNode stored = tree(event).path("CallDetails").path("TransactionAttributes");
        return bind("TransactionAttributes", stored.isObject() ? stored : mapper.createObjectNode(), type);
    }

    /**
     * The arguments of an outbound call.
     *
     * @param <T> the type to read into
     * @param event the event
     * @param type the type to read into, best a record
     * @return the arguments; with none given, the value for an empty object
     * @throws IllegalArgumentException if the arguments do not fit the type
     */
    public <T> T arguments(NewOutboundCall event, Class<T> type) {
        return bind(
                "ArgumentsMap",
                mapper.valueToTree(Arguments.notNull("event", event).arguments()),
                type);
    }

    /**
     * The arguments of an update.
     *
     * @param <T> the type to read into
     * @param event the event
     * @param type the type to read into, best a record
     * @return the arguments; with none given, the value for an empty object
     * @throws IllegalArgumentException if the arguments do not fit the type
     */
    public <T> T arguments(CallUpdateRequested event, Class<T> type) {
        return bind(
                "Arguments",
                mapper.valueToTree(Arguments.notNull("event", event).arguments()),
                type);
    }

    /**
     * Turns a value into attributes for a response. A component that is null is left out.
     *
     * @param value a record or bean of strings, numbers, booleans and enums
     * @return the attributes, all strings as the service documents them
     * @throws IllegalArgumentException if a component is an object or a list
     */
    public Map<String, String> attributes(Object value) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> member :
                mapper.valueToTree(Arguments.notNull("value", value)).properties()) {
            JsonNode json = member.getValue();
            if (json.isContainerNode()) {
                throw new IllegalArgumentException("TransactionAttributes." + member.getKey()
                        + " is an object or a list: an attribute must be a single value; convert it to a string first");
            }
            if (!json.isNull()) {
                attributes.put(member.getKey(), json.asText());
            }
        }
        return attributes;
    }

    private <T> T bind(String what, JsonNode json, Class<T> type) {
        Arguments.notNull("type", type);
        try {
            return mapper.treeToValue(json, type);
        } catch (JsonProcessingException e) {
            // Without Jackson's own words and as no cause: they quote the value, which a caller may have typed.
            throw new IllegalArgumentException(what + " does not fit " + type.getSimpleName() + ": " + path(e)
                    + " cannot be made of what was sent" + target(e));
        }
    }

    /** The member that does not fit, such as {@code attempts}. */
    private static String path(JsonProcessingException e) {
        StringBuilder path = new StringBuilder();
        if (e instanceof JsonMappingException mapping) {
            for (JsonMappingException.Reference step : mapping.getPath()) {
                String name = step.getFieldName();
                path.append(path.isEmpty() ? "" : ".").append(name == null ? Integer.toString(step.getIndex()) : name);
            }
        }
        return path.isEmpty() ? "it" : path.toString();
    }

    private static String target(JsonProcessingException e) {
        return e instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null
                ? "; it has the type " + mismatch.getTargetType().getSimpleName() + ", for which String would always do"
                : "";
    }
}

package io.github.hookswitch.handler;

import io.github.hookswitch.handler.action.Action;
import io.github.hookswitch.handler.event.CallEvent;
import io.github.hookswitch.handler.internal.Arguments;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The answer to an event: what the service does next, and what it stores with the call. Immutable.
 *
 * <p>The service knows three answers, and so does this type: new actions ({@link #of}), nothing new ({@link #none()}),
 * and an explicit wish that what is running goes on ({@link #keepRunning()}). Likewise the stored attributes are kept
 * (by default), replaced or cleared.
 *
 * @see <a href="https://docs.aws.amazon.com/chime-sdk/latest/dg/invoke-on-call-leg.html">Responding to invocations</a>
 */
public final class Response {

    /** The most actions that one response may have. */
    public static final int MAX_ACTIONS = 10;

    /** The most transaction attributes that a call may have. The service is known to refuse more than 10 in places. */
    public static final int MAX_ATTRIBUTES = 100;

    /** The most bytes that the names and values of all transaction attributes may have together, as UTF-8. */
    public static final int MAX_ATTRIBUTE_BYTES = 20 * 1024;

    private static final Response NONE = new Response(List.of(), null);
    private static final Response KEEP_RUNNING = new Response(null, null);

    private final @Nullable List<Action> actions;
    private final @Nullable Map<String, String> attributes;

    private Response(@Nullable List<Action> actions, @Nullable Map<String, String> attributes) {
        this.actions = actions;
        this.attributes = attributes;
    }

    /**
     * Runs actions, in order.
     *
     * @param actions 0 to 10 actions
     * @return the response
     * @throws IllegalArgumentException if there are more than 10
     */
    public static Response of(Action... actions) {
        return of(Arrays.asList(Arguments.notNull("Actions", actions)));
    }

    /**
     * Runs actions, in order.
     *
     * @param actions 0 to 10 actions
     * @return the response
     * @throws IllegalArgumentException if there are more than 10
     */
    public static Response of(List<? extends Action> actions) {
        Arguments.notNull("Actions", actions);
        if (actions.isEmpty()) {
            return NONE;
        }
        if (actions.size() > MAX_ACTIONS) {
            throw new IllegalArgumentException("Actions has " + actions.size() + " entries: at most " + MAX_ACTIONS
                    + " are allowed; answer the event of the last one with the rest");
        }
        return new Response(Arguments.list("Actions", actions), null);
    }

    /**
     * Does nothing new: an empty list of actions. Not allowed as the answer to a new inbound call.
     *
     * @return the response
     */
    public static Response none() {
        return NONE;
    }

    /**
     * Wishes that the actions that are there go on: no list of actions at all.
     *
     * @return the response
     */
    public static Response keepRunning() {
        return KEEP_RUNNING;
    }

    /**
     * The same actions, with other attributes stored. The service replaces the whole map, so give all of it.
     *
     * @param attributes at most 100, and 20 KB of names and values; an empty map clears what is stored
     * @return a new response
     * @throws IllegalArgumentException if there are too many or they are too large
     */
    public Response withTransactionAttributes(Map<String, String> attributes) {
        Map<String, String> copy = Arguments.map("TransactionAttributes", attributes);
        checkAttributes(copy);
        return new Response(actions, copy);
    }

    /**
     * The same actions, with what is stored cleared.
     *
     * @return a new response
     */
    public Response clearTransactionAttributes() {
        return new Response(actions, Map.of());
    }

    /**
     * The same attributes, with other actions.
     *
     * @param actions 0 to 10 actions
     * @return a new response
     * @throws IllegalArgumentException if there are more than 10
     */
    public Response withActions(List<? extends Action> actions) {
        return new Response(of(actions).actions, attributes);
    }

    /**
     * The actions.
     *
     * @return the actions in order; empty for {@link #none()} and for {@link #keepRunning()}
     */
    public List<Action> actions() {
        return actions == null ? List.of() : actions;
    }

    /**
     * Tells {@link #keepRunning()} from {@link #none()}.
     *
     * @return whether the response leaves its list of actions out
     */
    public boolean keepsRunning() {
        return actions == null;
    }

    /**
     * What is to be stored.
     *
     * @return the attributes, an empty map to clear them, null to keep what is stored
     */
    public @Nullable Map<String, String> transactionAttributes() {
        return attributes;
    }

    /**
     * The response as the service expects it. {@link io.github.hookswitch.handler.lambda.LambdaCallHandler} writes it
     * so; an entry point of your own may, too. A stored attribute that is given back unchanged keeps the type in which
     * it came.
     *
     * @param event what is answered, whose schema version the response repeats
     * @return UTF-8 JSON
     */
    public byte[] toJson(CallEvent event) {
        return ResponseWriter.write(this, Arguments.notNull("event", event));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Response that
                && Objects.equals(actions, that.actions)
                && Objects.equals(attributes, that.attributes);
    }

    @Override
    public int hashCode() {
        return Objects.hash(actions, attributes);
    }

    /** Names the actions; their parameters may hold phone numbers. */
    @Override
    public String toString() {
        return "Response["
                + (actions == null
                        ? "keep running"
                        : actions().stream().map(Action::type).toList())
                + (attributes == null ? "" : ", " + attributes.size() + " transaction attributes") + "]";
    }

    private static void checkAttributes(Map<String, String> attributes) {
        if (attributes.size() > MAX_ATTRIBUTES) {
            throw new IllegalArgumentException("TransactionAttributes has " + attributes.size() + " entries: at most "
                    + MAX_ATTRIBUTES + " are allowed; store them elsewhere under the transaction id");
        }
        int bytes = 0;
        for (Map.Entry<String, String> entry : attributes.entrySet()) {
            bytes += entry.getKey().getBytes(StandardCharsets.UTF_8).length
                    + entry.getValue().getBytes(StandardCharsets.UTF_8).length;
        }
        if (bytes > MAX_ATTRIBUTE_BYTES) {
            throw new IllegalArgumentException("TransactionAttributes has " + bytes + " bytes: at most "
                    + MAX_ATTRIBUTE_BYTES + " are allowed; store them elsewhere under the transaction id");
        }
    }
}

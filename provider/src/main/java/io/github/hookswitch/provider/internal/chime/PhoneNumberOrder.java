package io.github.hookswitch.provider.internal.chime;

import io.github.hookswitch.provider.internal.json.JsonObject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An order of phone numbers.
 *
 * @param id its id
 * @param status what became of it so far
 * @param numbers the status of each number that it names
 * @param created when it was placed, null if the service does not say
 * @see <a href="https://docs.aws.amazon.com/chime-sdk/latest/APIReference/API_voice-chime_PhoneNumberOrder.html">
 *     PhoneNumberOrder</a>
 */
public record PhoneNumberOrder(
        String id,
        String status,
        Map<String, String> numbers,
        @Nullable Instant created) {
    private static final Set<String> DECIDED =
            Set.of("Successful", "Failed", "Partial", "PendingDocuments", "Exception", "Cancelled");

    /** Keeps a map of its own. */
    public PhoneNumberOrder {
        numbers = Map.copyOf(numbers);
    }

    static PhoneNumberOrder of(JsonObject json) {
        Map<String, String> numbers = new LinkedHashMap<>();
        json.objects("OrderedPhoneNumbers")
                .forEach(each -> numbers.put(each.textOrEmpty("E164PhoneNumber"), each.textOrEmpty("Status")));
        return new PhoneNumberOrder(
                json.textOrEmpty("PhoneNumberOrderId"),
                json.textOrEmpty("Status"),
                numbers,
                json.time("CreatedTimestamp"));
    }

    /**
     * Whether the order is under way.
     *
     * @return true if it may still bring numbers
     */
    public boolean isProcessing() {
        return status.equals("Processing");
    }

    /**
     * Whether waiting longer changes nothing.
     *
     * @return true if the order is done, or waits for a person
     */
    public boolean isDecided() {
        return DECIDED.contains(status);
    }

    /**
     * Whether the order waits for documents of the customer.
     *
     * @return true if it acquires nothing before
     */
    public boolean waitsForDocuments() {
        return status.equals("PendingDocuments");
    }

    /**
     * Whether the order brought a number.
     *
     * @param e164 the number
     * @return true if the account has got it
     */
    public boolean acquired(String e164) {
        return "Acquired".equals(numbers.get(e164));
    }
}

package io.github.hookswitch.local.chime;

import io.github.hookswitch.local.chime.PhoneNumber.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The numbers of the account, wherever they are in their life. Not thread-safe. */
final class PhoneNumbers {
    static final Set<String> PRODUCT_TYPES = Set.of("SipMediaApplicationDialIn", "VoiceConnector");
    private static final Duration TIME_IN_RELEASE_QUEUE = Duration.ofDays(7);

    private final Options options;
    private final Network network;
    private final Map<String, PhoneNumber> numbers = new LinkedHashMap<>();

    PhoneNumbers(Options options, Network network) {
        this.options = options;
        this.network = network;
    }

    /** Completes what takes time: changes of calling names, and the end of the release queue. */
    void settle(Instant now) {
        for (PhoneNumber number : all()) {
            CallingName name = number.callingName();
            if (name != null && !name.equals(name.at(now))) {
                put(number.callingName(name.at(now), number.updated()));
            }
        }
        List<PhoneNumber> over = all().stream()
                .filter(number -> number.deletionTimestamp() != null && !now.isBefore(number.deletionTimestamp()))
                .toList();
        over.forEach(number -> {
            numbers.remove(number.e164PhoneNumber());
            network.available().giveBack(number.e164PhoneNumber());
        });
    }

    List<PhoneNumber> all() {
        return new ArrayList<>(numbers.values());
    }

    void put(PhoneNumber number) {
        numbers.put(number.e164PhoneNumber(), number);
    }

    @Nullable
    PhoneNumber find(String e164) {
        return numbers.get(e164);
    }

    boolean isOnOrder(String e164) {
        PhoneNumber number = numbers.get(e164);
        return number != null && number.status() == Status.ACQUIRE_IN_PROGRESS;
    }

    /** The id is the number, or the number with its plus sign percent-encoded, as the service prints it. */
    PhoneNumber get(String phoneNumberId) {
        String e164 = phoneNumberId.startsWith("%2B") ? "+" + phoneNumberId.substring(3) : phoneNumberId;
        PhoneNumber number = claimed(e164);
        if (number == null) {
            throw ChimeServiceException.notFound("Phone number " + phoneNumberId + " is not in this account");
        }
        return number;
    }

    void checkQuota(int more) {
        long owned = numbers.values().stream()
                .filter(number -> number.inInventory() || number.status() == Status.ACQUIRE_IN_PROGRESS)
                .filter(number -> !number.givenAtStart())
                .count();
        if (owned + more > options.phoneNumberQuota()) {
            throw ChimeServiceException.resourceLimitExceeded(
                    "The account's quota is " + options.phoneNumberQuota() + " phone numbers, it has " + owned);
        }
    }

    PhoneNumber update(
            String phoneNumberId,
            @Nullable String productType,
            @Nullable String callingName,
            @Nullable String name,
            Instant now) {
        PhoneNumber number = get(phoneNumberId);
        if (!number.inInventory()) {
            throw ChimeServiceException.badRequest("The phone number's status is "
                    + number.status().wireName() + "; only a number in the inventory can be updated");
        }
        if (count(productType) + count(callingName) + count(name) != 1) {
            throw ChimeServiceException.badRequest(
                    "Update one detail at a time: give exactly one of ProductType, CallingName, Name");
        }
        PhoneNumber changed;
        if (productType != null) {
            changed = withProductType(number, productType, now);
        } else if (callingName != null) {
            changed = withCallingName(number, Constraints.callingName(callingName), now);
        } else {
            changed = number.named(name == null ? "" : Constraints.numberName(name), now);
        }
        put(changed);
        return changed;
    }

    private PhoneNumber withCallingName(PhoneNumber number, String callingName, Instant now) {
        if (number.type().equals("TollFree")) {
            throw ChimeServiceException.badRequest("A toll-free number cannot have a calling name");
        }
        CallingName current = number.callingName();
        if (current != null && current.pending()) {
            throw ChimeServiceException.badRequest(
                    "An update of the calling name is pending; wait until it is complete");
        }
        CallingName changed = new CallingName(callingName, now.plus(options.callingNameDuration()));
        return number.callingName(changed.at(now), now);
    }

    private static PhoneNumber withProductType(PhoneNumber number, String productType, Instant now) {
        Constraints.oneOf("ProductType", productType, PRODUCT_TYPES);
        if (number.sipRuleId() != null && !productType.equals(number.productType())) {
            throw ChimeServiceException.conflict("The phone number is used by SIP rule " + number.sipRuleId()
                    + "; its product type can be changed once it is unassigned");
        }
        if (number.connector() != null && !productType.equals(number.productType())) {
            throw ChimeServiceException.conflict("The phone number is associated with "
                    + number.connector().id() + "; its product type can be changed once it is disassociated");
        }
        return number.productType(productType, now);
    }

    private static int count(@Nullable String value) {
        return value == null ? 0 : 1;
    }

    void delete(String phoneNumberId, Instant now) {
        PhoneNumber number = get(phoneNumberId);
        if (number.status() == Status.RELEASE_IN_PROGRESS) {
            throw ChimeServiceException.badRequest("The phone number is in the release queue already");
        }
        if (number.status() == Status.ACQUIRE_IN_PROGRESS) {
            throw ChimeServiceException.badRequest(
                    "The phone number's order " + number.orderId() + " is being processed");
        }
        if (number.sipRuleId() != null) {
            throw ChimeServiceException.numberInUse("The phone number is used by SIP rule " + number.sipRuleId());
        }
        if (number.connector() != null) {
            throw ChimeServiceException.numberInUse(
                    "The phone number is associated with " + number.connector().id());
        }
        put(number.released(now, now.plus(TIME_IN_RELEASE_QUEUE)));
    }

    PhoneNumber restore(String phoneNumberId, Instant now) {
        PhoneNumber number = get(phoneNumberId);
        if (number.status() != Status.RELEASE_IN_PROGRESS) {
            throw ChimeServiceException.badRequest("The phone number is not in the release queue, its status is "
                    + number.status().wireName());
        }
        checkQuota(1);
        PhoneNumber restored = number.unassigned(now);
        put(restored);
        return restored;
    }

    /** Checks that a new rule may use the number. */
    void checkAssignable(String e164, Instant now) {
        PhoneNumber number = claimed(e164);
        if (number == null || !number.inInventory()) {
            throw ChimeServiceException.badRequest(
                    "TriggerValue '" + e164 + "' is not a phone number in this account's inventory");
        }
        if (!number.productType().equals("SipMediaApplicationDialIn")) {
            throw ChimeServiceException.badRequest("The phone number's product type is " + number.productType()
                    + ", a SIP rule needs SipMediaApplicationDialIn");
        }
        if (number.sipRuleId() != null) {
            throw ChimeServiceException.conflict("The phone number is used by SIP rule " + number.sipRuleId());
        }
        if (now.isBefore(number.assignableFrom())) {
            throw ChimeServiceException.badRequest("The phone number is not ready to be used by a SIP rule yet");
        }
    }

    /** A number of this account, or one that was there from the start and that no account has used yet. */
    @Nullable
    PhoneNumber claimed(String e164) {
        PhoneNumber own = numbers.get(e164);
        if (own == null) {
            network.unused(e164).ifPresent(other -> numbers.put(e164, other.release(e164)));
        }
        return numbers.get(e164);
    }

    boolean hasUnused(String e164) {
        PhoneNumber number = numbers.get(e164);
        return number != null && number.givenAtStart() && number.status() == Status.UNASSIGNED;
    }

    private PhoneNumber release(String e164) {
        return Objects.requireNonNull(numbers.remove(e164), e164);
    }

    void own(String e164, Instant now) {
        if (!e164.matches("\\+[1-9]\\d{1,14}")) {
            throw new IllegalArgumentException(
                    "number is " + e164 + ", but must be E.164: a plus sign and 2 to 15 digits, such as +12065550100");
        }
        if (network.isOwned(e164)) {
            throw new IllegalArgumentException("number is " + e164 + ", which an account owns already");
        }
        network.available().take(e164);
        put(PhoneNumber.builder(e164, now)
                .type(AvailableNumbers.isTollFree(e164) ? "TollFree" : "Local")
                .country(network.available().country(e164))
                .productType("SipMediaApplicationDialIn")
                .status(Status.UNASSIGNED)
                .name("")
                .orderId("")
                .build());
    }

    PhoneNumber associate(String e164, PhoneNumber.Connector connector, boolean force, Instant now) {
        PhoneNumber number = get(e164);
        if (!number.inInventory()) {
            throw ChimeServiceException.badRequest(
                    "The phone number's status is " + number.status().wireName());
        }
        if (!number.productType().equals("VoiceConnector")) {
            throw ChimeServiceException.badRequest("The phone number's product type is " + number.productType()
                    + ", a Voice Connector needs VoiceConnector");
        }
        PhoneNumber.Connector old = number.connector();
        if (old != null && !old.equals(connector) && !force) {
            throw ChimeServiceException.numberInUse(
                    "The phone number is associated with " + old.id() + "; disassociate it, or give ForceAssociate");
        }
        PhoneNumber changed = number.connected(connector, now);
        put(changed);
        return changed;
    }

    void disassociate(String e164, PhoneNumber.Connector connector, Instant now) {
        PhoneNumber number = get(e164);
        if (!connector.equals(number.connector())) {
            throw ChimeServiceException.badRequest("The phone number is not associated with " + connector.id());
        }
        put(number.unassigned(now));
    }

    void checkFree(String kind, String id) {
        for (PhoneNumber number : all()) {
            if (new PhoneNumber.Connector(kind, id).equals(number.connector())) {
                throw ChimeServiceException.numberInUse(
                        "Phone numbers are associated with " + id + "; disassociate them first");
            }
        }
    }

    void assign(String e164, String sipRuleId, Instant now) {
        put(get(e164).assigned(sipRuleId, now));
    }

    void unassign(String e164, Instant now) {
        put(get(e164).unassigned(now));
    }
}

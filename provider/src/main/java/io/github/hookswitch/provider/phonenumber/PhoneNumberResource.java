package io.github.hookswitch.provider.phonenumber;

import io.github.hookswitch.provider.internal.cfn.CustomResource;
import io.github.hookswitch.provider.internal.cfn.Failure;
import io.github.hookswitch.provider.internal.cfn.RequestType;
import io.github.hookswitch.provider.internal.cfn.ResourceRequest;
import io.github.hookswitch.provider.internal.cfn.ResourceResult;
import io.github.hookswitch.provider.internal.cfn.ResourceToken;
import io.github.hookswitch.provider.internal.chime.E164;
import io.github.hookswitch.provider.internal.chime.ServiceCalls;
import io.github.hookswitch.provider.internal.chime.ServiceErrors;
import io.github.hookswitch.provider.internal.wait.Deadline;
import io.github.hookswitch.provider.internal.wait.Retrier;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.chimesdkvoice.ChimeSdkVoiceClient;
import software.amazon.awssdk.services.chimesdkvoice.model.PhoneNumber;

/**
 * A phone number. Its physical id is the number in E.164 format.
 *
 * <p>The number's Name in the service is the Name property and a token. A repeated creation finds its number by the
 * token; an update knows by it whether the search is still the one that the number was bought for.
 */
public final class PhoneNumberResource implements CustomResource {
    private static final Duration UNDO_TIME = Duration.ofSeconds(15);

    private final ChimeSdkVoiceClient client;
    private final Retrier retrier;

    /**
     * The resource type.
     *
     * @param client the service
     * @param retrier repeats what failed for a transient cause
     */
    public PhoneNumberResource(ChimeSdkVoiceClient client, Retrier retrier) {
        this.client = client;
        this.retrier = retrier;
    }

    @Override
    public ResourceResult create(ResourceRequest request, Deadline deadline) {
        PhoneNumberProperties properties = PhoneNumberProperties.of(request.properties(), request.logicalResourceId());
        ResourceToken token = token(request, properties);
        ServiceCalls calls = new ServiceCalls(client, retrier, deadline);
        ServiceCalls work = calls.until(deadline.minus(undoTime(deadline)));
        Inventory inventory = new Inventory(work);
        Purchase purchase = new Purchase(inventory, work, properties, token);
        ExistingNumber existing = new ExistingNumber(calls, inventory, purchase);
        try {
            PhoneNumber number = existing.find(properties, token)
                    .orElseGet(() -> existing.agreed(purchase.buy(), properties, token));
            PhoneNumber named = named(inventory, number, properties, token);
            ResourceResult result = result(new CallingName(inventory).set(named, properties.callingName()));
            return purchase.ordered().isEmpty()
                    ? result
                    : new RenamedNumber(request, properties)
                            .warning(inventory.listed(), named)
                            .map(result::withWarning)
                            .orElse(result);
        } catch (RuntimeException e) {
            Undo undo = new Undo(calls);
            Failure failure = undo.orders(purchase.ordered(), token, ServiceErrors.explain(e));
            throw existing.restored() && properties.phoneNumber() != null
                    ? undo.restored(properties.phoneNumber(), failure)
                    : failure;
        }
    }

    private static ResourceToken token(ResourceRequest request, PhoneNumberProperties properties) {
        return ResourceToken.created(request, properties.identity());
    }

    private static Duration undoTime(Deadline deadline) {
        Duration third = deadline.remaining().dividedBy(3);
        return third.compareTo(UNDO_TIME) < 0 ? third : UNDO_TIME;
    }

    /** A number that was restored has the name and the product type of its former life. */
    private static PhoneNumber named(
            Inventory inventory, PhoneNumber number, PhoneNumberProperties properties, ResourceToken token) {
        PhoneNumber named = token.marks(number.name())
                ? number
                : inventory.rename(number.e164PhoneNumber(), token.in(properties.name()));
        return properties.productType().equals(named.productTypeAsString())
                ? named
                : inventory.changeProductType(number.e164PhoneNumber(), properties.productType());
    }

    @Override
    public ResourceResult update(ResourceRequest request, Deadline deadline) {
        PhoneNumberProperties properties = PhoneNumberProperties.of(request.properties(), request.logicalResourceId());
        ResourceToken token = token(request, properties);
        Inventory inventory = inventory(deadline);
        String id = request.physicalId();
        PhoneNumber number = Optional.of(id)
                .filter(E164::matches)
                .flatMap(inventory::find)
                .filter(NumberState::isOwned)
                .orElseThrow(() -> new Failure("Phone number " + id + " is no longer in the account's inventory, so it"
                        + " cannot be updated. Restore it from the deletion queue, or remove the resource from the"
                        + " stack."));
        ResourceToken kept = keptToken(request, properties, token, number).whenAnswered();
        if (!properties.productType().equals(number.productTypeAsString())) {
            number = inventory.changeProductType(id, properties.productType());
        }
        String name = kept.in(properties.name());
        PhoneNumber named = name.equals(number.name()) ? number : inventory.rename(id, name);
        String callingName = CallingName.wanted(properties, request.oldProperties());
        return result(new CallingName(inventory).set(named, callingName));
    }

    private static ResourceToken keptToken(
            ResourceRequest request, PhoneNumberProperties properties, ResourceToken token, PhoneNumber number) {
        Optional<ResourceToken> mark = ResourceToken.of(number.name());
        if (mark.isPresent() && token.isOfSameResource(number.name())) {
            return mark.get();
        }
        if (number.e164PhoneNumber().equals(properties.phoneNumber())) {
            return mark.orElse(token);
        }
        if (mark.isEmpty() && properties.identity().equals(oldIdentity(request))) {
            return token;
        }
        throw new Failure("Phone number " + number.e164PhoneNumber()
                + " is in service and is never replaced by an update,"
                + " but the search was changed to " + properties.description() + ". Put the old search back and add a"
                + " second PhoneNumber construct for the new one; remove the first when nobody calls it any more.");
    }

    private static String oldIdentity(ResourceRequest request) {
        try {
            return PhoneNumberProperties.of(request.oldProperties(), request.logicalResourceId())
                    .identity();
        } catch (Failure e) {
            return "";
        }
    }

    @Override
    public void delete(ResourceRequest request, Deadline deadline) {
        ServiceCalls calls = new ServiceCalls(client, retrier, deadline);
        if (E164.matches(request.physicalId())) {
            new Release(calls).release(request.physicalId());
            return;
        }
        for (PhoneNumber number : leftBehind(request, new Inventory(calls))) {
            new Release(calls).release(number.e164PhoneNumber());
        }
    }

    /** What a creation that failed, or was never answered, may have ordered. */
    private static List<PhoneNumber> leftBehind(ResourceRequest request, Inventory inventory) {
        PhoneNumberProperties properties;
        try {
            properties = PhoneNumberProperties.of(request.properties(), request.logicalResourceId());
        } catch (Failure e) {
            return List.of();
        }
        ResourceToken token = token(request, properties);
        return Inventory.kept(inventory.named(name -> token.isLeftBehindIn(name, request))).stream()
                // One that is assigned was created well: only its Name does not say so.
                .filter(number -> number.associations().isEmpty())
                .toList();
    }

    @Override
    public void answered(ResourceRequest request, String physicalId, Deadline deadline) {
        if (request.requestType().filter(RequestType.CREATE::equals).isEmpty()) {
            return;
        }
        Inventory inventory = inventory(deadline);
        inventory
                .find(physicalId)
                .filter(NumberState::isOwned)
                .map(PhoneNumber::name)
                .ifPresent(name -> ResourceToken.of(name)
                        .filter(token -> !token.answered())
                        .ifPresent(token -> inventory.rename(
                                physicalId, token.whenAnswered().insteadOfTheOneIn(name))));
    }

    private Inventory inventory(Deadline deadline) {
        return new Inventory(new ServiceCalls(client, retrier, deadline));
    }

    private static ResourceResult result(PhoneNumber number) {
        Map<String, String> data = new TreeMap<>();
        data.put("PhoneNumber", number.e164PhoneNumber());
        data.put("PhoneNumberId", orEmpty(number.phoneNumberId()));
        data.put("OrderId", Inventory.orderId(number));
        data.put("Type", orEmpty(number.typeAsString()));
        data.put("Country", orEmpty(number.country()));
        return new ResourceResult(number.e164PhoneNumber(), data);
    }

    /** The service may not say. */
    private static String orEmpty(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}

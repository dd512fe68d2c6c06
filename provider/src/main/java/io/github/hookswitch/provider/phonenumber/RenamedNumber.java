package io.github.hookswitch.provider.phonenumber;

import io.github.hookswitch.provider.internal.cfn.ResourceRequest;
import io.github.hookswitch.provider.internal.cfn.ResourceToken;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.chimesdkvoice.model.PhoneNumber;

/**
 * Finds the number that a new one may have been bought instead of. CloudFormation does not tell that a resource is another
 * one under a new logical id, as after its construct was renamed; but the Name of a number in the service tells which
 * resource it was bought for.
 */
final class RenamedNumber {
    /** Numbers of one deployment, as several of one search, are bought within a shorter time than this. */
    private static final Duration OF_AN_EARLIER_DEPLOYMENT = Duration.ofMinutes(30);

    private final ResourceRequest request;
    private final PhoneNumberProperties properties;

    RenamedNumber(ResourceRequest request, PhoneNumberProperties properties) {
        this.request = request;
        this.properties = properties;
    }

    /** A sentence for the log, if one of the numbers that were there before may be meant. */
    Optional<String> warning(List<PhoneNumber> before, PhoneNumber bought) {
        return before.stream()
                .filter(number ->
                        NumberState.isOwned(number) && !number.e164PhoneNumber().equals(bought.e164PhoneNumber()))
                .filter(number -> isEarlier(number.createdTimestamp(), bought.createdTimestamp()))
                .filter(this::isOfTheSameSearch)
                .findFirst()
                .map(number -> "A new number was bought, though phone number " + number.e164PhoneNumber()
                        + " of the same search"
                        + " is there under another logical id. If the construct was renamed or moved, that number is"
                        + " still billed and loses its calls to the new one: put the old logical id back with"
                        + " Stack.renameLogicalId, and deploy again. If this is a further number, all is well.");
    }

    private static boolean isEarlier(@Nullable Instant one, @Nullable Instant other) {
        return one == null
                || other == null
                || one.plus(OF_AN_EARLIER_DEPLOYMENT).isBefore(other);
    }

    private boolean isOfTheSameSearch(PhoneNumber number) {
        return ResourceToken.nameBefore(number.name())
                .filter(shown -> isOfThisStack(number, shown) || isNamedAlike(number, shown))
                .isPresent();
    }

    /** Without a Name of its own a number is called by its logical id, from which its token follows. */
    private boolean isOfThisStack(PhoneNumber number, String shown) {
        return !shown.equals(request.logicalResourceId())
                && ResourceToken.created(request.withLogicalResourceId(shown), properties.identity())
                        .isOfSameResource(number.name());
    }

    /** A Name of its own hides the logical id, and with it the stack. */
    private boolean isNamedAlike(PhoneNumber number, String shown) {
        return !properties.name().equals(request.logicalResourceId())
                && shown.equals(properties.name())
                && properties.productType().equals(number.productTypeAsString())
                && properties.mayFind(number.e164PhoneNumber());
    }
}

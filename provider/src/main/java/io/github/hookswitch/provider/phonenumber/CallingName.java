package io.github.hookswitch.provider.phonenumber;

import io.github.hookswitch.provider.internal.cfn.Properties;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.chimesdkvoice.model.BadRequestException;
import software.amazon.awssdk.services.chimesdkvoice.model.CallingNameStatus;
import software.amazon.awssdk.services.chimesdkvoice.model.PhoneNumber;

/**
 * Sets the calling name of a number, and does not wait for it: the service takes up to 72 hours.
 *
 * @see <a href="https://docs.aws.amazon.com/chime-sdk/latest/ag/calling-name.html">Setting outbound calling names</a>
 */
final class CallingName {
    private final Inventory inventory;

    CallingName(Inventory inventory) {
        this.inventory = inventory;
    }

    /**
     * The name that an update asks for: an empty string removes one that the template had before, null leaves it alone.
     */
    static @Nullable String wanted(PhoneNumberProperties properties, Properties oldProperties) {
        if (properties.callingName() != null) {
            return properties.callingName();
        }
        return oldProperties.optional("CallingName") == null ? null : "";
    }

    /**
     * A refusal is none if the name is set already, because the answer to the first attempt was lost. Nor is it one
     * while an earlier change is pending: the rollback of an update meets that always, and must not fail for days over
     * a name.
     */
    PhoneNumber set(PhoneNumber number, @Nullable String wanted) {
        if (wanted == null || isSet(number, wanted)) {
            return number;
        }
        try {
            return inventory.changeCallingName(number.e164PhoneNumber(), wanted);
        } catch (BadRequestException e) {
            return inventory
                    .find(number.e164PhoneNumber())
                    .filter(now ->
                            isSet(now, wanted) || now.callingNameStatus() == CallingNameStatus.UPDATE_IN_PROGRESS)
                    .orElseThrow(() -> e);
        }
    }

    /** A number without a calling name has an empty one, or none. */
    private static boolean isSet(PhoneNumber number, String wanted) {
        return wanted.equals(Objects.requireNonNullElse(number.callingName(), ""));
    }
}

package io.github.hookswitch.provider.phonenumber;

import io.github.hookswitch.provider.internal.aws.BadRequestException;
import io.github.hookswitch.provider.internal.cfn.Properties;
import io.github.hookswitch.provider.internal.chime.PhoneNumber;
import org.jspecify.annotations.Nullable;

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
        if (wanted == null || wanted.equals(number.callingName())) {
            return number;
        }
        try {
            return inventory.changeCallingName(number.e164(), wanted);
        } catch (BadRequestException e) {
            return inventory
                    .find(number.e164())
                    .filter(now -> wanted.equals(now.callingName()) || now.isCallingNameChanging())
                    .orElseThrow(() -> e);
        }
    }
}

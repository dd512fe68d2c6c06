package io.github.hookswitch.local.webphone;

import io.github.hookswitch.simulator.internal.PhoneNumbers;
import java.util.Objects;

/**
 * A phone number that the web phone offers to dial.
 *
 * @param number E.164, such as {@code +12065550100}
 * @param name what stands beside it, the name of the stack, say; empty for nothing
 */
public record DeployedNumber(String number, String name) {
    /**
     * Checks the number.
     *
     * @param number E.164
     * @param name what stands beside it
     * @throws IllegalArgumentException if the number is not E.164
     */
    public DeployedNumber {
        PhoneNumbers.requireE164("number", number);
        Objects.requireNonNull(name, "name");
    }
}

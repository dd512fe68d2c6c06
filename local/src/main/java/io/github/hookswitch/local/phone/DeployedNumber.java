package io.github.hookswitch.local.phone;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A phone number that the web phone offers to dial.
 *
 * @param number E.164, such as {@code +12065550100}
 * @param name what stands beside it, the name of the stack, say; empty for nothing
 */
public record DeployedNumber(String number, String name) {
    private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{6,14}");

    /**
     * Checks the number.
     *
     * @param number E.164
     * @param name what stands beside it
     * @throws IllegalArgumentException if the number is not E.164
     */
    public DeployedNumber {
        requireE164("number", number);
        Objects.requireNonNull(name, "name");
    }

    static String requireE164(String name, String number) {
        if (!E164.matcher(Objects.requireNonNull(number, name)).matches()) {
            throw new IllegalArgumentException(name + " is " + number
                    + ", which is no number in E.164 form; write a plus sign and 7 to 15 digits, such as +12065550100");
        }
        return number;
    }
}

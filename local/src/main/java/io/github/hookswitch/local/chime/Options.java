package io.github.hookswitch.local.chime;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;

/**
 * How an emulated Chime SDK Voice account behaves. Start from {@link #defaults()} and change what a test needs.
 *
 * @param accountId the account's 12 digits, as they appear in ARNs
 * @param orderDuration how long a phone number order stays {@code Processing}
 * @param assignableAfter how long after its order a number is refused by CreateSipRule although it is {@code Unassigned}
 * @param time where the time comes from; a test passes one that it moves itself
 * @param phoneNumberQuota the most phone numbers that the account may own at a time
 * @param applicationQuota the most SIP media applications that the account may have in a Region
 * @param callingNameDuration how long a change of a calling name is pending, during which another is refused
 */
public record Options(
        String accountId,
        Duration orderDuration,
        Duration assignableAfter,
        InstantSource time,
        int phoneNumberQuota,
        int applicationQuota,
        Duration callingNameDuration) {

    /**
     * Checks the values.
     *
     * @param accountId the account's 12 digits, as they appear in ARNs
     * @param orderDuration how long a phone number order stays {@code Processing}
     * @param assignableAfter how long after its order a number is refused by CreateSipRule although it is {@code Unassigned}
     * @param time where the time comes from; a test passes one that it moves itself
     * @param phoneNumberQuota the most phone numbers that the account may own at a time
     * @param applicationQuota the most SIP media applications that the account may have in a Region
     * @param callingNameDuration how long a change of a calling name is pending, during which another is refused
     * @throws IllegalArgumentException if the account id is not 12 digits, or a duration is negative
     */
    public Options {
        Objects.requireNonNull(time, "time");
        if (!accountId.matches("\\d{12}")) {
            throw new IllegalArgumentException("accountId " + accountId + " is not 12 digits");
        }
        if (orderDuration.isNegative() || assignableAfter.isNegative() || callingNameDuration.isNegative()) {
            throw new IllegalArgumentException(
                    "orderDuration, assignableAfter and callingNameDuration must not be negative");
        }
    }

    /**
     * The defaults: account 111122223333, orders take two seconds by the system's clock, numbers are assignable
     * and named at once, and the service's own default quotas (5 phone numbers, 30 applications).
     *
     * @return the defaults
     */
    public static Options defaults() {
        return new Options(
                "111122223333", Duration.ofSeconds(2), Duration.ZERO, InstantSource.system(), 5, 30, Duration.ZERO);
    }

    /**
     * The same options for another account.
     *
     * @param newAccountId 12 digits
     * @return changed options
     */
    public Options withAccountId(String newAccountId) {
        return new Options(
                newAccountId,
                orderDuration,
                assignableAfter,
                time,
                phoneNumberQuota,
                applicationQuota,
                callingNameDuration);
    }

    /**
     * The same options with slower or faster orders.
     *
     * @param duration how long an order is processed, not negative
     * @return changed options
     */
    public Options withOrderDuration(Duration duration) {
        return new Options(
                accountId, duration, assignableAfter, time, phoneNumberQuota, applicationQuota, callingNameDuration);
    }

    /**
     * The same options with another delay until a SIP rule accepts a new number.
     *
     * @param duration the delay after the order's end, not negative
     * @return changed options
     */
    public Options withAssignableAfter(Duration duration) {
        return new Options(
                accountId, orderDuration, duration, time, phoneNumberQuota, applicationQuota, callingNameDuration);
    }

    /**
     * The same options with another source of time.
     *
     * @param newTime the source
     * @return changed options
     */
    public Options withTime(InstantSource newTime) {
        return new Options(
                accountId,
                orderDuration,
                assignableAfter,
                newTime,
                phoneNumberQuota,
                applicationQuota,
                callingNameDuration);
    }

    /**
     * The same options with another quota of phone numbers.
     *
     * @param quota the most numbers owned at a time
     * @return changed options
     */
    public Options withPhoneNumberQuota(int quota) {
        return new Options(
                accountId, orderDuration, assignableAfter, time, quota, applicationQuota, callingNameDuration);
    }

    /**
     * The same options with another quota of SIP media applications.
     *
     * @param quota the most applications in a Region
     * @return changed options
     */
    public Options withApplicationQuota(int quota) {
        return new Options(
                accountId, orderDuration, assignableAfter, time, phoneNumberQuota, quota, callingNameDuration);
    }

    /**
     * The same options with calling names that take a while to change; the service needs up to 72 hours.
     *
     * @param duration how long a change is pending, not negative
     * @return changed options
     */
    public Options withCallingNameDuration(Duration duration) {
        return new Options(
                accountId, orderDuration, assignableAfter, time, phoneNumberQuota, applicationQuota, duration);
    }
}

package io.github.hookswitch.simulator.chime;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;

/**
 * How an emulated Chime SDK Voice account behaves. Start from {@link #defaults()} and change what a test needs.
 *
 * @param region the AWS Region that is emulated; requests have to be signed for it
 * @param accountId the account's 12 digits, as they appear in ARNs
 * @param orderDuration how long a phone number order stays {@code Processing}
 * @param assignableAfter how long after its order a number is refused by CreateSipRule although it is {@code Unassigned}
 * @param time where the time comes from; a test passes one that it moves itself
 * @param phoneNumberQuota the most phone numbers that the account may own at a time
 * @param applicationQuota the most SIP media applications that the account may have in the Region
 */
public record Options(
        String region,
        String accountId,
        Duration orderDuration,
        Duration assignableAfter,
        InstantSource time,
        int phoneNumberQuota,
        int applicationQuota) {

    /**
     * Checks the values.
     *
     * @param region the AWS Region that is emulated; requests have to be signed for it
     * @param accountId the account's 12 digits, as they appear in ARNs
     * @param orderDuration how long a phone number order stays {@code Processing}
     * @param assignableAfter how long after its order a number is refused by CreateSipRule although it is {@code Unassigned}
     * @param time where the time comes from; a test passes one that it moves itself
     * @param phoneNumberQuota the most phone numbers that the account may own at a time
     * @param applicationQuota the most SIP media applications that the account may have in the Region
     * @throws IllegalArgumentException if the Region has no Chime SDK Voice, the account id is not 12 digits, or a duration
     *     is negative
     */
    public Options {
        Objects.requireNonNull(time, "time");
        if (!Regions.APPLICATIONS.contains(region)) {
            throw new IllegalArgumentException(
                    "region " + region + " has no Chime SDK Voice; use one of " + Regions.APPLICATIONS);
        }
        if (!accountId.matches("\\d{12}")) {
            throw new IllegalArgumentException("accountId " + accountId + " is not 12 digits");
        }
        if (orderDuration.isNegative() || assignableAfter.isNegative()) {
            throw new IllegalArgumentException("orderDuration and assignableAfter must not be negative");
        }
    }

    /**
     * The defaults: us-east-1, account 111122223333, orders take two seconds by the system's clock, numbers are assignable
     * at once, and the service's own default quotas (5 phone numbers, 30 applications).
     *
     * @return the defaults
     */
    public static Options defaults() {
        return new Options(
                "us-east-1", "111122223333", Duration.ofSeconds(2), Duration.ZERO, InstantSource.system(), 5, 30);
    }

    /**
     * The same options in another Region.
     *
     * @param newRegion an AWS Region with Chime SDK Voice
     * @return changed options
     */
    public Options withRegion(String newRegion) {
        return new Options(
                newRegion, accountId, orderDuration, assignableAfter, time, phoneNumberQuota, applicationQuota);
    }

    /**
     * The same options for another account.
     *
     * @param newAccountId 12 digits
     * @return changed options
     */
    public Options withAccountId(String newAccountId) {
        return new Options(
                region, newAccountId, orderDuration, assignableAfter, time, phoneNumberQuota, applicationQuota);
    }

    /**
     * The same options with slower or faster orders.
     *
     * @param duration how long an order is processed, not negative
     * @return changed options
     */
    public Options withOrderDuration(Duration duration) {
        return new Options(region, accountId, duration, assignableAfter, time, phoneNumberQuota, applicationQuota);
    }

    /**
     * The same options with another delay until a SIP rule accepts a new number.
     *
     * @param duration the delay after the order's end, not negative
     * @return changed options
     */
    public Options withAssignableAfter(Duration duration) {
        return new Options(region, accountId, orderDuration, duration, time, phoneNumberQuota, applicationQuota);
    }

    /**
     * The same options with another source of time.
     *
     * @param newTime the source
     * @return changed options
     */
    public Options withTime(InstantSource newTime) {
        return new Options(
                region, accountId, orderDuration, assignableAfter, newTime, phoneNumberQuota, applicationQuota);
    }

    /**
     * The same options with another quota of phone numbers.
     *
     * @param quota the most numbers owned at a time
     * @return changed options
     */
    public Options withPhoneNumberQuota(int quota) {
        return new Options(region, accountId, orderDuration, assignableAfter, time, quota, applicationQuota);
    }

    /**
     * The same options with another quota of SIP media applications.
     *
     * @param quota the most applications in the Region
     * @return changed options
     */
    public Options withApplicationQuota(int quota) {
        return new Options(region, accountId, orderDuration, assignableAfter, time, phoneNumberQuota, quota);
    }
}

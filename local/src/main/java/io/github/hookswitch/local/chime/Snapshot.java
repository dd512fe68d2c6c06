package io.github.hookswitch.local.chime;

import java.util.List;
import java.util.function.Function;

/**
 * Everything the account holds at one moment, to show that nothing is left behind.
 *
 * @param phoneNumbers the numbers in the inventory, which are billed
 * @param releaseQueue the numbers that wait for their final release
 * @param pendingOrders the orders that are not decided yet
 * @param sipRules the SIP rules
 * @param sipMediaApplications the SIP media applications of all Regions
 * @param voiceConnectors the Voice Connectors of all Regions
 */
public record Snapshot(
        List<PhoneNumber> phoneNumbers,
        List<PhoneNumber> releaseQueue,
        List<PhoneNumberOrder> pendingOrders,
        List<SipRule> sipRules,
        List<SipMediaApplication> sipMediaApplications,
        List<VoiceConnector> voiceConnectors) {

    /**
     * Copies the lists.
     *
     * @param phoneNumbers the numbers in the inventory, which are billed
     * @param releaseQueue the numbers that wait for their final release
     * @param pendingOrders the orders that are not decided yet
     * @param sipRules the SIP rules
     * @param sipMediaApplications the SIP media applications of all Regions
     * @param voiceConnectors the Voice Connectors of all Regions
     */
    public Snapshot {
        phoneNumbers = List.copyOf(phoneNumbers);
        releaseQueue = List.copyOf(releaseQueue);
        pendingOrders = List.copyOf(pendingOrders);
        sipRules = List.copyOf(sipRules);
        sipMediaApplications = List.copyOf(sipMediaApplications);
        voiceConnectors = List.copyOf(voiceConnectors);
    }

    /** What several accounts hold together. */
    static Snapshot together(List<Snapshot> accounts) {
        return new Snapshot(
                all(accounts, Snapshot::phoneNumbers),
                all(accounts, Snapshot::releaseQueue),
                all(accounts, Snapshot::pendingOrders),
                all(accounts, Snapshot::sipRules),
                all(accounts, Snapshot::sipMediaApplications),
                all(accounts, Snapshot::voiceConnectors));
    }

    private static <T> List<T> all(List<Snapshot> accounts, Function<Snapshot, List<T>> part) {
        return accounts.stream()
                .flatMap(account -> part.apply(account).stream())
                .toList();
    }

    /**
     * Whether the account holds nothing that costs money or blocks a new deployment; the release queue may be full, and
     * numbers that were there from the start may be.
     *
     * @return true if there is no number that was ordered, pending order, rule, application or connector
     */
    public boolean isEmpty() {
        return phoneNumbers.stream().allMatch(PhoneNumber::givenAtStart)
                && pendingOrders.isEmpty()
                && sipRules.isEmpty()
                && sipMediaApplications.isEmpty()
                && voiceConnectors.isEmpty();
    }
}

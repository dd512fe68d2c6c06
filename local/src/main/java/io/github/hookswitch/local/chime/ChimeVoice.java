package io.github.hookswitch.local.chime;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The state of one emulated account: what the control plane of {@link ChimeEmulator} works on, and what
 * other parts may use without HTTP. Safe for use by several threads.
 *
 * <p>Phone numbers and SIP rules belong to the account, SIP media applications and Voice Connectors to a Region.
 *
 * <p>Every method takes the time from {@link Options#time()}: orders that are due by then are decided first.
 */
public final class ChimeVoice {
    private final Options options;
    private final PhoneNumbers numbers;
    private final PhoneNumberOrders orders;
    private final SipMediaApplications applications;
    private final SipRules rules;
    private final VoiceConnectors connectors;
    private final Network network;

    /**
     * An empty account.
     *
     * @param options how it behaves
     */
    public ChimeVoice(Options options) {
        this(options, new Network());
    }

    /** An empty account beside others. */
    ChimeVoice(Options options, Network network) {
        this.options = options;
        this.network = network;
        numbers = new PhoneNumbers(options, network.available());
        orders = new PhoneNumberOrders(options, network.available(), numbers);
        applications = new SipMediaApplications(options);
        rules = new SipRules(options, numbers, applications);
        connectors = new VoiceConnectors(options);
        network.add(numbers, orders);
    }

    /**
     * How the account behaves.
     *
     * @return the options
     */
    public Options options() {
        return options;
    }

    /**
     * Creates a SIP media application, as CreateSipMediaApplication and CloudFormation's AWS::Chime::SipMediaApplication do.
     *
     * @param name 1 to 256 of letters, digits, blank, underscore, dot and hyphen
     * @param awsRegion the application's Region
     * @param functionArn the ARN of the Lambda function, version or alias, in that Region
     * @return the application
     * @throws ChimeServiceException as the service would answer
     */
    public SipMediaApplication createSipMediaApplication(String name, String awsRegion, String functionArn) {
        return now(time -> applications.create(name, awsRegion, functionArn, time));
    }

    /**
     * Changes a SIP media application.
     *
     * @param id the application's id
     * @param name the new name, null for no change
     * @param functionArn the new endpoint, null for no change
     * @return the changed application
     * @throws ChimeServiceException as the service would answer
     */
    public SipMediaApplication updateSipMediaApplication(
            String id, @Nullable String name, @Nullable String functionArn) {
        return now(time -> applications.update(id, name, functionArn, time));
    }

    /**
     * Deletes a SIP media application that no SIP rule targets.
     *
     * @param id the application's id
     * @throws ChimeServiceException as the service would answer
     */
    public void deleteSipMediaApplication(String id) {
        run(time -> {
            SipMediaApplication application = applications.get(id);
            List<SipRule> users = rules.using(id);
            if (!users.isEmpty()) {
                throw ChimeServiceException.conflict("SIP media application " + application.id()
                        + " is a target of SIP rule " + users.get(0).id());
            }
            applications.delete(id);
        });
    }

    /**
     * Looks a SIP media application up.
     *
     * @param id the application's id
     * @return the application, empty if there is none
     */
    public Optional<SipMediaApplication> sipMediaApplication(String id) {
        return now(time -> Optional.ofNullable(applications.find(id)));
    }

    /**
     * Creates a Voice Connector, as CreateVoiceConnector and CloudFormation's AWS::Chime::VoiceConnector do.
     *
     * @param name 1 to 256 of letters, digits, blank, underscore, dot and hyphen
     * @param awsRegion the connector's Region
     * @param requireEncryption whether it takes encrypted signalling only
     * @return the connector
     * @throws ChimeServiceException as the service would answer
     */
    public VoiceConnector createVoiceConnector(String name, String awsRegion, boolean requireEncryption) {
        return connectors((all, time) -> all.create(name, awsRegion, requireEncryption, time));
    }

    /**
     * Changes a Voice Connector.
     *
     * @param id the connector's id
     * @param name the new name
     * @param requireEncryption whether it takes encrypted signalling only
     * @return the changed connector
     * @throws ChimeServiceException as the service would answer
     */
    public VoiceConnector updateVoiceConnector(String id, String name, boolean requireEncryption) {
        return connectors((all, time) -> all.update(id, name, requireEncryption, time));
    }

    /**
     * Deletes a Voice Connector.
     *
     * @param id the connector's id
     * @throws ChimeServiceException as the service would answer
     */
    public void deleteVoiceConnector(String id) {
        run(time -> connectors.delete(id));
    }

    /**
     * Where a call to a number goes: the targets of the enabled SIP rule of that number.
     *
     * @param toNumber the number called, E.164
     * @return the targets by ascending priority; empty if no enabled rule has the number
     */
    public List<SipRuleTarget> route(String toNumber) {
        return now(time -> rules.route("ToPhoneNumber", toNumber));
    }

    /**
     * Where a SIP request to a Voice Connector's host name goes.
     *
     * @param hostname the host name of the request URI
     * @return the targets by ascending priority; empty if no enabled rule has the host name
     */
    public List<SipRuleTarget> routeHostname(String hostname) {
        return now(time -> rules.route("RequestUriHostname", hostname));
    }

    /**
     * Whether the account owns a number and may call from it.
     *
     * @param e164PhoneNumber the number, E.164
     * @return true if it is in the inventory
     */
    public boolean ownsPhoneNumber(String e164PhoneNumber) {
        return now(time -> {
            PhoneNumber number = numbers.find(e164PhoneNumber);
            return number != null && number.inInventory();
        });
    }

    /**
     * Lets somebody else buy a number: searches no longer find it and orders of it fail.
     *
     * @param e164PhoneNumber the number, E.164
     */
    public void takeByOthers(String e164PhoneNumber) {
        run(time -> network.available().take(e164PhoneNumber));
    }

    /**
     * Decides in advance how an order ends. Outcomes are used up in the order given, one an order; an order without one
     * is successful.
     *
     * @param outcome the outcome of the next order that has none yet
     */
    public void nextOrderEnds(OrderOutcome outcome) {
        run(time -> orders.nextEnds(outcome));
    }

    /**
     * Everything the account holds now.
     *
     * @return an immutable picture
     */
    public Snapshot snapshot() {
        return now(time -> new Snapshot(
                numbers.all().stream().filter(PhoneNumber::inInventory).toList(),
                numbers.all().stream()
                        .filter(number -> number.deletionTimestamp() != null)
                        .toList(),
                orders.all().stream()
                        .filter(order -> order.status() == PhoneNumberOrder.Status.PROCESSING
                                || order.status() == PhoneNumberOrder.Status.PENDING_DOCUMENTS)
                        .toList(),
                rules.all(),
                applications.all(),
                connectors.all()));
    }

    <T> T numbers(At<PhoneNumbers, T> use) {
        return now(time -> use.apply(numbers, time));
    }

    <T> T orders(At<PhoneNumberOrders, T> use) {
        return now(time -> use.apply(orders, time));
    }

    List<String> search(AvailableNumbers.Search search) {
        return now(time -> network.search(search));
    }

    <T> T applications(At<SipMediaApplications, T> use) {
        return now(time -> use.apply(applications, time));
    }

    <T> T connectors(At<VoiceConnectors, T> use) {
        return now(time -> use.apply(connectors, time));
    }

    <T> T rules(At<SipRules, T> use) {
        return now(time -> use.apply(rules, time));
    }

    /** What is kept over a restart. */
    ChimeState saved() {
        return now(time -> new ChimeState(numbers.all(), applications.all(), connectors.all(), rules.all()));
    }

    /** Brings back what was kept. */
    void restore(ChimeState saved) {
        run(time -> {
            saved.numbers().forEach(number -> {
                network.available().take(number.e164PhoneNumber());
                numbers.put(number);
            });
            saved.applications().forEach(applications::restore);
            saved.connectors().forEach(connectors::restore);
            saved.rules().forEach(rules::restore);
        });
    }

    private void run(Change change) {
        now(time -> {
            change.apply(time);
            return time;
        });
    }

    private <T> T now(Reading<T> reading) {
        synchronized (network) {
            Instant time = options.time().instant();
            network.settle(time);
            return reading.apply(time);
        }
    }

    /** A use of a part of the state at a time. */
    @FunctionalInterface
    interface At<S, T> {
        T apply(S state, Instant now);
    }

    @FunctionalInterface
    private interface Reading<T> {
        T apply(Instant now);
    }

    @FunctionalInterface
    private interface Change {
        void apply(Instant now);
    }
}

package io.github.hookswitch.local.chime;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
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
    private final Network network;
    private final FunctionPolicies functions;
    private final Stores stores;

    /**
     * An empty account.
     *
     * @param options how it behaves
     */
    public ChimeVoice(Options options) {
        this(options, new Network(), FunctionPolicies.untouched());
    }

    /** An empty account beside others. */
    ChimeVoice(Options options, Network network, FunctionPolicies functions) {
        this.options = options;
        this.network = network;
        this.functions = functions;
        stores = Stores.empty(options, network);
        network.add(stores.numbers(), stores.orders());
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
        return now(time -> {
            SipMediaApplication application = stores.applications().create(name, awsRegion, functionArn, time);
            try {
                functions.allow(application);
            } catch (RuntimeException refused) {
                stores.applications().delete(application.id());
                throw refused;
            }
            return application;
        });
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
        return now(time -> {
            if (functionArn != null) {
                functions.allow(stores.applications().checked(id, functionArn, time));
            }
            return stores.applications().update(id, name, functionArn, time);
        });
    }

    /**
     * Deletes a SIP media application that no SIP rule targets.
     *
     * @param id the application's id
     * @throws ChimeServiceException as the service would answer
     */
    public void deleteSipMediaApplication(String id) {
        run(time -> {
            SipMediaApplication application = stores.applications().get(id);
            List<SipRule> users = stores.rules().using(id);
            if (!users.isEmpty()) {
                throw ChimeServiceException.conflict("SIP media application " + application.id()
                        + " is a target of SIP rule " + users.get(0).id());
            }
            stores.applications().delete(id);
            stores.tags().removeAll(application.arn());
        });
    }

    /**
     * Looks a SIP media application up.
     *
     * @param id the application's id
     * @return the application, empty if there is none
     */
    public Optional<SipMediaApplication> sipMediaApplication(String id) {
        return now(time -> Optional.ofNullable(stores.applications().find(id)));
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
        run(time -> {
            VoiceConnector connector = stores.connectors().get(id);
            if (stores.groups().has(id)) {
                throw ChimeServiceException.conflict("Voice Connector " + id + " is in a Voice Connector group");
            }
            stores.numbers().checkFree("VoiceConnectorId", id);
            stores.connectors().delete(id);
            stores.settings().removeAll(id);
            stores.tags().removeAll(connector.arn());
        });
    }

    /**
     * Where a call to a number goes: the targets of the enabled SIP rule of that number.
     *
     * @param toNumber the number called, E.164
     * @return the targets by ascending priority; empty if no enabled rule has the number
     */
    public List<SipRuleTarget> route(String toNumber) {
        return now(time -> stores.rules().route("ToPhoneNumber", toNumber));
    }

    /**
     * Where a SIP request to a Voice Connector's host name goes.
     *
     * @param hostname the host name of the request URI
     * @return the targets by ascending priority; empty if no enabled rule has the host name
     */
    public List<SipRuleTarget> routeHostname(String hostname) {
        return now(time -> stores.rules().route("RequestUriHostname", hostname));
    }

    /**
     * Whether the account owns a number and may call from it.
     *
     * @param e164PhoneNumber the number, E.164
     * @return true if it is in the inventory
     */
    public boolean ownsPhoneNumber(String e164PhoneNumber) {
        return now(time -> {
            PhoneNumber number = stores.numbers().find(e164PhoneNumber);
            return number != null && number.inInventory();
        });
    }

    /**
     * Puts a number into the inventory as if it had been there before, without an order and outside of the quota.
     *
     * @param e164PhoneNumber the number, E.164; any number, also one that is not on offer
     * @throws IllegalArgumentException if it is no E.164 number, or somebody has it already
     */
    public void own(String e164PhoneNumber) {
        run(time -> stores.numbers().own(e164PhoneNumber, time));
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
        run(time -> stores.orders().nextEnds(outcome));
    }

    /**
     * Everything the account holds now.
     *
     * @return an immutable picture
     */
    public Snapshot snapshot() {
        return now(time -> new Snapshot(
                stores.numbers().all().stream().filter(PhoneNumber::inInventory).toList(),
                stores.numbers().all().stream()
                        .filter(number -> number.deletionTimestamp() != null)
                        .toList(),
                stores.orders().all().stream()
                        .filter(order -> order.status() == PhoneNumberOrder.Status.PROCESSING
                                || order.status() == PhoneNumberOrder.Status.PENDING_DOCUMENTS)
                        .toList(),
                stores.rules().all(),
                stores.applications().all(),
                stores.connectors().all()));
    }

    /** Whether a call may show a number as its caller's: it is in the inventory, perhaps from the start and not used yet. */
    boolean mayUse(String e164PhoneNumber) {
        return now(time -> {
            PhoneNumber number = stores.numbers().claimed(e164PhoneNumber);
            return number != null && number.inInventory();
        });
    }

    void change(BiConsumer<Stores, Instant> change) {
        run(time -> change.accept(stores, time));
    }

    <T> T all(At<Stores, T> use) {
        return now(time -> use.apply(stores, time));
    }

    <T> T numbers(At<PhoneNumbers, T> use) {
        return now(time -> use.apply(stores.numbers(), time));
    }

    <T> T orders(At<PhoneNumberOrders, T> use) {
        return now(time -> use.apply(stores.orders(), time));
    }

    List<String> search(AvailableNumbers.Search search) {
        return now(time -> network.search(search));
    }

    <T> T applications(At<SipMediaApplications, T> use) {
        return now(time -> use.apply(stores.applications(), time));
    }

    <T> T connectors(At<VoiceConnectors, T> use) {
        return now(time -> use.apply(stores.connectors(), time));
    }

    <T> T rules(At<SipRules, T> use) {
        return now(time -> use.apply(stores.rules(), time));
    }

    /** What is kept over a restart. */
    ChimeState saved() {
        return now(time -> new ChimeState(
                stores.numbers().all(),
                stores.orders().all(),
                stores.applications().all(),
                stores.connectors().all(),
                stores.rules().all()));
    }

    /** Brings back what was kept. */
    void restore(ChimeState saved) {
        run(time -> {
            saved.numbers().forEach(number -> {
                network.available().take(number.e164PhoneNumber());
                stores.numbers().put(number);
            });
            saved.orders().forEach(stores.orders()::restore);
            saved.applications().forEach(application -> {
                stores.applications().restore(application);
                allowAgain(application);
            });
            saved.connectors().forEach(stores.connectors()::restore);
            saved.rules().forEach(stores.rules()::restore);
        });
    }

    private void allowAgain(SipMediaApplication application) {
        try {
            functions.allow(application);
        } catch (ChimeServiceException gone) {
            // A function that no stack made is not kept; a call says so.
        }
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

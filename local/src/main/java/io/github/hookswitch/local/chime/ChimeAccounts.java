package io.github.hookswitch.local.chime;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * All emulated accounts on one telephone network: an id is given once, and a phone number belongs to one of them. An account
 * exists as soon as somebody asks for it. Safe for use by several threads.
 */
public final class ChimeAccounts {
    private final Options options;
    private final Network network = new Network();
    private final FunctionPolicies functions;
    private final Map<String, ChimeVoice> accounts = new TreeMap<>();

    /**
     * The accounts, all of them empty.
     *
     * @param options how each account behaves; {@link Options#accountId()} is the one that is meant when none is named
     */
    public ChimeAccounts(Options options) {
        this(options, FunctionPolicies.untouched());
    }

    /**
     * The accounts, all of them empty.
     *
     * @param options how each account behaves; {@link Options#accountId()} is the one that is meant when none is named
     * @param functions lets applications invoke their functions
     */
    public ChimeAccounts(Options options, FunctionPolicies functions) {
        this.options = options;
        this.functions = functions;
    }

    /**
     * How each account behaves.
     *
     * @return the options
     */
    public Options options() {
        return options;
    }

    /**
     * The account that is meant when none is named.
     *
     * @return the account of {@link Options#accountId()}
     */
    public ChimeVoice byDefault() {
        return of(options.accountId());
    }

    /**
     * An account.
     *
     * @param accountId 12 digits
     * @return the account, an empty one at the first time
     * @throws IllegalArgumentException if the id is not 12 digits
     */
    public synchronized ChimeVoice of(String accountId) {
        return accounts.computeIfAbsent(accountId, id -> new ChimeVoice(options.withAccountId(id), network, functions));
    }

    /**
     * The accounts that somebody asked for.
     *
     * @return the accounts by id
     */
    public synchronized List<ChimeVoice> all() {
        return new ArrayList<>(accounts.values());
    }

    /**
     * The account that has a number in its inventory.
     *
     * @param e164PhoneNumber the number, for example {@code +12065550100}
     * @return the account; empty if nobody here owns the number
     */
    public Optional<ChimeVoice> ownerOf(String e164PhoneNumber) {
        return all().stream()
                .filter(account -> account.ownsPhoneNumber(e164PhoneNumber))
                .findFirst();
    }

    /**
     * Where a call to a number goes, whoever owns it.
     *
     * @param toNumber the number called, E.164
     * @return the targets of the enabled rule, by priority; empty if there is no such rule
     */
    public List<SipRuleTarget> route(String toNumber) {
        return all().stream()
                .flatMap(account -> account.route(toNumber).stream())
                .toList();
    }

    /**
     * Where a call to a Voice Connector's host name goes, whoever owns it.
     *
     * @param hostname the host name
     * @return the targets of the enabled rule, by priority; empty if there is no such rule
     */
    public List<SipRuleTarget> routeHostname(String hostname) {
        return all().stream()
                .flatMap(account -> account.routeHostname(hostname).stream())
                .toList();
    }

    /**
     * What there is in all accounts together.
     *
     * @return a copy of the state
     */
    public Snapshot snapshot() {
        return Snapshot.together(all().stream().map(ChimeVoice::snapshot).toList());
    }

    /**
     * What all accounts have, to be kept over a restart: numbers, SIP rules, SIP media applications and Voice Connectors.
     *
     * @return JSON for {@link #restore}
     */
    public String saved() {
        ObjectNode saved = JsonNodeFactory.instance.objectNode();
        all().forEach(account ->
                saved.set(account.options().accountId(), account.saved().json()));
        return saved.toString();
    }

    /**
     * Brings back what accounts had. Called before anything else is in them.
     *
     * @param saved what {@link #saved} returned
     * @throws IllegalArgumentException if it cannot be read
     */
    public void restore(String saved) {
        try {
            for (Map.Entry<String, JsonNode> account :
                    new ObjectMapper().readTree(saved).properties()) {
                of(account.getKey()).restore(ChimeState.read(account.getValue()));
            }
        } catch (JsonProcessingException damaged) {
            throw new IllegalArgumentException(damaged.getOriginalMessage(), damaged);
        }
    }
}

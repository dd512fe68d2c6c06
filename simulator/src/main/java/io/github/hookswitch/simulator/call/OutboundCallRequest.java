package io.github.hookswitch.simulator.call;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What {@code CreateSipMediaApplicationCall} asks for.
 *
 * @param application the SIP media application that makes and handles the call
 * @param from caller id; must be in the account's inventory
 * @param to number to call
 * @param arguments the {@code ArgumentsMap}, given to the function in {@code NEW_OUTBOUND_CALL}; empty for none
 * @param sipHeaders headers for the called party; the function does not see them; empty for none
 */
public record OutboundCallRequest(
        ApplicationEndpoint application,
        String from,
        String to,
        Map<String, String> arguments,
        Map<String, String> sipHeaders) {

    /**
     * Copies the maps, keeping their order.
     *
     * @param application the SIP media application
     * @param from caller id
     * @param to number to call
     * @param arguments the ArgumentsMap
     * @param sipHeaders headers for the called party
     */
    public OutboundCallRequest {
        arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
        sipHeaders = Collections.unmodifiableMap(new LinkedHashMap<>(sipHeaders));
    }

    /**
     * A request without arguments and headers.
     *
     * @param application the SIP media application that makes and handles the call
     * @param from caller id; must be in the account's inventory
     * @param to number to call
     */
    public OutboundCallRequest(ApplicationEndpoint application, String from, String to) {
        this(application, from, to, Map.of(), Map.of());
    }

    /**
     * The same request with arguments.
     *
     * @param newArguments the {@code ArgumentsMap}
     * @return a new request
     */
    public OutboundCallRequest withArguments(Map<String, String> newArguments) {
        return new OutboundCallRequest(application, from, to, newArguments, sipHeaders);
    }
}

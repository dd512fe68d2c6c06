package io.github.hookswitch.simulator.exploration;

import io.github.hookswitch.handler.CallHandler;
import io.github.hookswitch.simulator.call.RemoteParty;
import io.github.hookswitch.simulator.call.ServiceRules;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What stays the same in all histories of an exploration.
 *
 * @param name tells it from others
 * @param function the handler, from event to reply
 * @param took how long each invocation takes
 * @param outbound whether the call is made by API; otherwise somebody dials in
 * @param called how the called party behaves: of the outbound call, or of a bridge
 * @param keys what the caller may press while connected; empty for nothing
 * @param rules how the service behaves where its documentation leaves a choice
 * @param transferring the handler itself, if an update during its first conversation makes it transfer the caller; null
 *     if it does not
 */
record Scenario(
        String name,
        Function function,
        Duration took,
        boolean outbound,
        RemoteParty called,
        String keys,
        ServiceRules rules,
        @Nullable CallHandler transferring) {

    Scenario(
            String name,
            Function function,
            Duration took,
            boolean outbound,
            RemoteParty called,
            String keys,
            ServiceRules rules) {
        this(name, function, took, outbound, called, keys, rules, null);
    }

    /** Bytes in, bytes out. */
    interface Function {
        byte[] answer(byte[] event);
    }
}

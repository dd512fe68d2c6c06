package io.github.hookswitch.local.chime;

import io.github.hookswitch.simulator.internal.MaskedNumbers;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A request that the emulated control plane got. Phone numbers are masked in {@link #toString()} and nowhere else.
 *
 * @param operation the operation's name, or the method and path if there is no such operation
 * @param parameters the members of path, query and body, by their names there; objects and arrays as JSON
 * @param outcome the HTTP status, and after it the error's type or the fault that was played
 * @param time when it was answered
 */
public record ReceivedRequest(String operation, Map<String, String> parameters, String outcome, Instant time) {

    /**
     * Copies the parameters.
     *
     * @param operation the operation's name, or the method and path if there is no such operation
     * @param parameters the members of path, query and body, by their names there; objects and arrays as JSON
     * @param outcome the HTTP status, and after it the error's type or the fault that was played
     * @param time when it was answered
     */
    public ReceivedRequest {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    @Override
    public String toString() {
        return time + " " + operation + " " + MaskedNumbers.in(parameters.toString()) + " -> " + outcome;
    }
}

package io.github.hookswitch.local.chime;

import java.util.Map;

/**
 * An answer of Chime SDK Voice.
 *
 * @param status the HTTP status
 * @param headers the headers that are the service's own
 * @param body JSON; empty if there is nothing to say
 */
public record ChimeResponse(int status, Map<String, String> headers, String body) {

    /**
     * Copies the headers.
     *
     * @param status the HTTP status
     * @param headers the headers that are the service's own
     * @param body JSON; empty if there is nothing to say
     */
    public ChimeResponse {
        headers = Map.copyOf(headers);
    }
}

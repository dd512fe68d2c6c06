package io.github.hookswitch.local.chime;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What was asked, in the order in which it was answered. */
final class RequestLog {
    private final List<ReceivedRequest> requests = new ArrayList<>();

    synchronized void add(String operation, Map<String, String> parameters, String outcome, Instant time) {
        requests.add(new ReceivedRequest(operation, parameters, outcome, time));
    }

    synchronized List<ReceivedRequest> all() {
        return List.copyOf(requests);
    }
}

package io.github.hookswitch.provider.matrix;

import io.github.hookswitch.local.deployment.ResourceStatus;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a flow does when nothing goes wrong.
 *
 * @param flow the flow
 * @param status how the stack ends
 * @param calls the operations of the API in their order
 * @param requests the types of the requests to the provider in their order
 */
record Recording(Flow flow, ResourceStatus status, List<String> calls, List<String> requests) {
    Recording {
        calls = List.copyOf(calls);
        requests = List.copyOf(requests);
    }

    /** Every call with every fault of a call, and every request with every fault of a request. */
    List<Cell> cells() {
        List<Cell> cells = new ArrayList<>();
        for (Fault fault : Fault.values()) {
            Map<String, Integer> seen = new HashMap<>();
            for (String target : fault.ofRequest().isPresent() ? requests : calls) {
                cells.add(new Cell(flow, fault, target, seen.merge(target, 1, Integer::sum)));
            }
        }
        return cells;
    }
}

package io.github.hookswitch.local.deployment;

import java.util.ArrayList;
import java.util.List;

/** Keeps the events of a deployment. */
final class RecordedEvents implements DeploymentListener {
    private final List<ResourceEvent> events = new ArrayList<>();

    @Override
    public void event(ResourceEvent event) {
        events.add(event);
    }

    /** Logical ids in the order in which they reached the status. */
    List<String> ids(ResourceStatus status) {
        return events.stream()
                .filter(event -> event.status() == status)
                .map(ResourceEvent::logicalId)
                .toList();
    }

    ResourceEvent only(String logicalId, ResourceStatus status) {
        return events.stream()
                .filter(event -> event.logicalId().equals(logicalId) && event.status() == status)
                .reduce((first, second) -> {
                    throw new AssertionError("two events " + status + " of " + logicalId);
                })
                .orElseThrow(() -> new AssertionError("no event " + status + " of " + logicalId + " in " + events));
    }

    void clear() {
        events.clear();
    }
}

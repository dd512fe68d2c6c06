package io.github.hookswitch.local.deployment;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps what happens in one stack, and tells the listener; several resources may tell of themselves at a time. */
final class StackEvents {
    private static final String STACK_TYPE = "AWS::CloudFormation::Stack";

    private final String stackName;
    private final String stackId;
    private final DeploymentListener listener;
    private final InstantSource clock;
    private final List<StackEvent> events = new ArrayList<>();
    private final Map<String, ResourceEvent> latest = new LinkedHashMap<>();
    private Instant stackStart;
    private Instant last = Instant.EPOCH;
    private ResourceStatus status = ResourceStatus.REVIEW_IN_PROGRESS;
    private @Nullable String statusReason;

    StackEvents(String stackName, String stackId, DeploymentListener listener, InstantSource clock) {
        this.stackName = stackName;
        this.stackId = stackId;
        this.listener = listener;
        this.clock = clock;
        this.stackStart = clock.instant();
    }

    /** Brings back what a stack and its resources were, without telling the listener. */
    synchronized void restore(List<LiveResource> resources, ResourceStatus newStatus, @Nullable String reason) {
        Instant now = clock.instant();
        for (LiveResource resource : resources) {
            ResourceEvent event = ResourceEvent.builder(
                            stackName, resource.definition().logicalId(), ResourceStatus.CREATE_COMPLETE)
                    .timestamp(now)
                    .resourceType(resource.definition().type())
                    .physicalId(resource.state().physicalId())
                    .constructPath(resource.definition().constructPath())
                    .build();
            latest.put(event.logicalId(), event);
            record(event);
        }
        status = newStatus;
        statusReason = reason;
        record(ResourceEvent.builder(stackName, stackName, newStatus)
                .timestamp(now)
                .resourceType(STACK_TYPE)
                .physicalId(stackId)
                .reason(reason)
                .build());
    }

    /** All events, oldest first. */
    synchronized List<StackEvent> all() {
        return List.copyOf(events);
    }

    /** The last event of each resource that the stack has or tried to have. */
    synchronized List<ResourceEvent> latest() {
        return List.copyOf(latest.values());
    }

    synchronized ResourceStatus status() {
        return status;
    }

    synchronized Optional<String> statusReason() {
        return Optional.ofNullable(statusReason);
    }

    void stackBegins(ResourceStatus status, @Nullable String reason) {
        stackStart = clock.instant();
        stack(stackStart, status, reason);
    }

    void stack(ResourceStatus status, @Nullable String reason) {
        stack(clock.instant(), status, reason);
    }

    private synchronized void stack(Instant now, ResourceStatus newStatus, @Nullable String reason) {
        status = newStatus;
        statusReason = reason;
        add(ResourceEvent.builder(stackName, stackName, newStatus)
                .timestamp(now)
                .resourceType(STACK_TYPE)
                .physicalId(stackId)
                .reason(reason)
                .elapsed(Duration.between(stackStart, now))
                .build());
    }

    /** Reports the first event of an operation and returns its time, for the later events' elapsed time. */
    Instant begins(TemplateResource resource, ResourceStatus status, @Nullable String physicalId) {
        Instant now = clock.instant();
        report(now, now, resource, status, physicalId, null);
        return now;
    }

    void ends(
            Instant start,
            TemplateResource resource,
            ResourceStatus status,
            @Nullable String physicalId,
            @Nullable String reason) {
        report(clock.instant(), start, resource, status, physicalId, reason);
    }

    private synchronized void report(
            Instant now,
            Instant start,
            TemplateResource resource,
            ResourceStatus status,
            @Nullable String physicalId,
            @Nullable String reason) {
        ResourceEvent event = ResourceEvent.builder(stackName, resource.logicalId(), status)
                .timestamp(now)
                .resourceType(resource.type())
                .physicalId(physicalId)
                .reason(reason)
                .constructPath(resource.constructPath())
                .elapsed(Duration.between(start, now))
                .build();
        remember(event);
        add(event);
    }

    /** What was replaced leaves the stack under the logical id of what replaced it. */
    private void remember(ResourceEvent event) {
        ResourceEvent known = latest.get(event.logicalId());
        boolean leaving = event.status().name().startsWith("DELETE");
        boolean replaced = known != null
                && known.physicalId() != null
                && !known.physicalId().equals(event.physicalId());
        if (!leaving || !replaced) {
            latest.put(event.logicalId(), event);
        }
    }

    private synchronized void add(ResourceEvent event) {
        record(event);
        listener.event(event);
    }

    private void record(ResourceEvent event) {
        // Tools sort by time.
        Instant time = event.timestamp().isAfter(last) ? event.timestamp() : last.plusMillis(1);
        last = time;
        events.add(new StackEvent(
                event.logicalId().equals(stackName)
                        ? UUID.randomUUID().toString()
                        : event.logicalId() + "-" + event.status() + "-"
                                + event.timestamp().toEpochMilli() + "-" + events.size(),
                time,
                event));
    }
}

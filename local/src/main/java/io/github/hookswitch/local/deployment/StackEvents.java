package io.github.hookswitch.local.deployment;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Tells the listener what happens in one stack. */
final class StackEvents {
    private static final String STACK_TYPE = "AWS::CloudFormation::Stack";

    private final String stackName;
    private final String stackId;
    private final DeploymentListener listener;
    private final InstantSource clock;
    private Instant stackStart;

    StackEvents(String stackName, String stackId, DeploymentListener listener, InstantSource clock) {
        this.stackName = stackName;
        this.stackId = stackId;
        this.listener = listener;
        this.clock = clock;
        this.stackStart = clock.instant();
    }

    void stackBegins(ResourceStatus status) {
        stackStart = clock.instant();
        stack(stackStart, status, null);
    }

    void stack(ResourceStatus status, @Nullable String reason) {
        stack(clock.instant(), status, reason);
    }

    private void stack(Instant now, ResourceStatus status, @Nullable String reason) {
        listener.event(ResourceEvent.builder(stackName, stackName, status)
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

    private void report(
            Instant now,
            Instant start,
            TemplateResource resource,
            ResourceStatus status,
            @Nullable String physicalId,
            @Nullable String reason) {
        listener.event(ResourceEvent.builder(stackName, resource.logicalId(), status)
                .timestamp(now)
                .resourceType(resource.type())
                .physicalId(physicalId)
                .reason(reason)
                .constructPath(resource.constructPath())
                .elapsed(Duration.between(start, now))
                .build());
    }
}

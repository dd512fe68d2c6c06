package io.github.hookswitch.local.deployment;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Builds a {@link ResourceEvent}, initially the first one of a stack itself. */
public final class ResourceEventBuilder {
    private final String stackName;
    private final String logicalId;
    private final ResourceStatus status;
    private Instant timestamp = Instant.EPOCH;
    private String resourceType = "AWS::CloudFormation::Stack";
    private @Nullable String physicalId;
    private @Nullable String reason;
    private String constructPath;
    private Duration elapsed = Duration.ZERO;

    ResourceEventBuilder(String stackName, String logicalId, ResourceStatus status) {
        this.stackName = stackName;
        this.logicalId = logicalId;
        this.status = status;
        this.constructPath = logicalId;
    }

    /**
     * Sets {@link ResourceEvent#timestamp()}.
     *
     * @param value when
     * @return this builder
     */
    public ResourceEventBuilder timestamp(Instant value) {
        timestamp = value;
        return this;
    }

    /**
     * Sets {@link ResourceEvent#resourceType()}.
     *
     * @param value the resource's type
     * @return this builder
     */
    public ResourceEventBuilder resourceType(String value) {
        resourceType = value;
        return this;
    }

    /**
     * Sets {@link ResourceEvent#physicalId()}.
     *
     * @param value the physical id as CloudFormation shows it; null while there is none
     * @return this builder
     */
    public ResourceEventBuilder physicalId(@Nullable String value) {
        physicalId = value;
        return this;
    }

    /**
     * Sets {@link ResourceEvent#reason()}.
     *
     * @param value why; null if there is nothing to say
     * @return this builder
     */
    public ResourceEventBuilder reason(@Nullable String value) {
        reason = value;
        return this;
    }

    /**
     * Sets {@link ResourceEvent#constructPath()}.
     *
     * @param value the CDK construct's path, or the logical id where the template has none
     * @return this builder
     */
    public ResourceEventBuilder constructPath(String value) {
        constructPath = value;
        return this;
    }

    /**
     * Sets {@link ResourceEvent#elapsed()}.
     *
     * @param value the time since the operation on this resource began; zero in its first event
     * @return this builder
     */
    public ResourceEventBuilder elapsed(Duration value) {
        elapsed = value;
        return this;
    }

    /**
     * Builds the event.
     *
     * @return an event with the values set so far
     */
    public ResourceEvent build() {
        return new ResourceEvent(
                timestamp, stackName, logicalId, resourceType, status, physicalId, reason, constructPath, elapsed);
    }
}

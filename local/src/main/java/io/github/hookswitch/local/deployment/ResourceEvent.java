package io.github.hookswitch.local.deployment;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a resource, or to the stack itself, which appears as a resource of type
 * {@code AWS::CloudFormation::Stack}.
 *
 * @param timestamp when
 * @param stackName the stack
 * @param logicalId the resource's logical id; the stack's name for the stack itself
 * @param resourceType the resource's type
 * @param status what happened
 * @param physicalId the physical id as CloudFormation shows it; null while there is none
 * @param reason why, where there is something to say
 * @param constructPath the CDK construct's path, or the logical id where the template has none
 * @param elapsed the time since the operation on this resource began; zero in its first event
 */
public record ResourceEvent(
        Instant timestamp,
        String stackName,
        String logicalId,
        String resourceType,
        ResourceStatus status,
        @Nullable String physicalId,
        @Nullable String reason,
        String constructPath,
        Duration elapsed) {

    /**
     * Starts to build an event.
     *
     * @param stackName the stack
     * @param logicalId the resource's logical id; the stack's name for the stack itself
     * @param status what happened
     * @return a builder
     */
    public static ResourceEventBuilder builder(String stackName, String logicalId, ResourceStatus status) {
        return new ResourceEventBuilder(stackName, logicalId, status);
    }
}

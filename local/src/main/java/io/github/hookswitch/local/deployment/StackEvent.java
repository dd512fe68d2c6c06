package io.github.hookswitch.local.deployment;

import java.time.Instant;

/**
 * An event of a stack.
 *
 * @param id its id, unique
 * @param time when it happened, or just after the event before it: no two events of a stack have the same time
 * @param event what happened
 */
public record StackEvent(String id, Instant time, ResourceEvent event) {}

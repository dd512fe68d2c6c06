package io.github.hookswitch.local.deployment;

/**
 * An event of a stack.
 *
 * @param id its id, unique
 * @param event what happened
 */
public record StackEvent(String id, ResourceEvent event) {}

package io.github.hookswitch.local.deployment;

import org.jspecify.annotations.Nullable;

/**
 * An output of a stack.
 *
 * @param key its key
 * @param value its value
 * @param description what the template says about it; null if nothing
 * @param exportName the name under which other stacks import it; null if it is not exported
 */
public record StackOutput(
        String key,
        String value,
        @Nullable String description,
        @Nullable String exportName) {}

package io.github.hookswitch.local.internal.cloudformation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param elements what is in it
 * @param nextToken how the next part is asked for; null if there is none
 */
record Page<T>(List<T> elements, @Nullable String nextToken) {}

/**
 * Attributes and arguments as records of the application. Needs {@code jackson-databind} on the class path, which
 * nothing else of this library does.
 */
@NullMarked
package io.github.hookswitch.handler.binding;

import org.jspecify.annotations.NullMarked;

/**
 * A phone for tests, with any test framework or none: {@link io.github.hookswitch.simulator.testing.TestPhone} is the
 * place to start.
 */
@NullMarked
package io.github.hookswitch.simulator.testing;

import org.jspecify.annotations.NullMarked;

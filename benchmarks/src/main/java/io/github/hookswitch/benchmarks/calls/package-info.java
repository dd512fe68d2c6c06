/** How fast calls are simulated, and how much memory they take. */
@NullMarked
package io.github.hookswitch.benchmarks.calls;

import org.jspecify.annotations.NullMarked;

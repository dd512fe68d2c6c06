/** The same work done in other ways. */
@NullMarked
package io.github.hookswitch.benchmarks.baseline;

import org.jspecify.annotations.NullMarked;

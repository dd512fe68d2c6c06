/** How soon {@code hookswitch start} answers, and how much memory it has. */
@NullMarked
package io.github.hookswitch.benchmarks.start;

import org.jspecify.annotations.NullMarked;

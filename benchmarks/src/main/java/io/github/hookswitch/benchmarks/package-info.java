/** Measurements of the call handler, and what it is measured against. */
@NullMarked
package io.github.hookswitch.benchmarks;

import org.jspecify.annotations.NullMarked;

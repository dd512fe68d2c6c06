/** The first answer of a fresh process. */
@NullMarked
package io.github.hookswitch.benchmarks.cold;

import org.jspecify.annotations.NullMarked;

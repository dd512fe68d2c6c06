/** How long the constructs take to synthesize, against the same resources written by hand. */
@NullMarked
package io.github.hookswitch.benchmarks.synth;

import org.jspecify.annotations.NullMarked;

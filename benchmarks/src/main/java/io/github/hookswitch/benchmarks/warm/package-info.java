/** Answering once everything is compiled, with JMH. */
@NullMarked
package io.github.hookswitch.benchmarks.warm;

import org.jspecify.annotations.NullMarked;

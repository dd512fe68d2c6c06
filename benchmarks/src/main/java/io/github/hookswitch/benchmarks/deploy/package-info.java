/** How long a deployment takes, and the start of the provider behind it. */
@NullMarked
package io.github.hookswitch.benchmarks.deploy;

import org.jspecify.annotations.NullMarked;

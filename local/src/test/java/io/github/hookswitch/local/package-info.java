/** The simulator as a whole, with a small app. */
@NullMarked
package io.github.hookswitch.simulator;

import org.jspecify.annotations.NullMarked;

/** Builds the engine of simulated calls. */
@NullMarked
package io.github.hookswitch.simulator.engine;

import org.jspecify.annotations.NullMarked;

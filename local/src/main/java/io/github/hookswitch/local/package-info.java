/** Where a reader starts: {@link io.github.hookswitch.simulator.Simulator} deploys an app and places calls. */
@NullMarked
package io.github.hookswitch.simulator;

import org.jspecify.annotations.NullMarked;

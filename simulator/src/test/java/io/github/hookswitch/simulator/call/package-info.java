/** Tests of the simulated PSTN audio service. */
@NullMarked
package io.github.hookswitch.simulator.call;

import org.jspecify.annotations.NullMarked;

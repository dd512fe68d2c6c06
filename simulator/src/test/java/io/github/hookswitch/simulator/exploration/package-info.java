/** Every order in which a call can go wrong, tried out: no leg is left connected. */
@NullMarked
package io.github.hookswitch.simulator.exploration;

import org.jspecify.annotations.NullMarked;

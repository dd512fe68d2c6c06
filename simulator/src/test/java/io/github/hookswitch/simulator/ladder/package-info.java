/** Tests of the diagrams. */
@NullMarked
package io.github.hookswitch.simulator.ladder;

import org.jspecify.annotations.NullMarked;

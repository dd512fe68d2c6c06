/** Draws a simulated call as a ladder: who did what, when, and what it cost. */
@NullMarked
package io.github.hookswitch.simulator.ladder;

import org.jspecify.annotations.NullMarked;

/** The legs of a call: who they lead to, and how they begin, are answered and end. */
@NullMarked
package io.github.hookswitch.simulator.call.internal.legs;

import org.jspecify.annotations.NullMarked;

/** The virtual time that calls run on, and the record of what happened when. */
@NullMarked
package io.github.hookswitch.simulator.call.internal.time;

import org.jspecify.annotations.NullMarked;

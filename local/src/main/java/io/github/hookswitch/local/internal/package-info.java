/** What several packages of the simulator share; not for users. */
@NullMarked
package io.github.hookswitch.simulator.internal;

import org.jspecify.annotations.NullMarked;

/** The engine: sessions, the queue of their events, the lists of their actions, and invocations. */
@NullMarked
package io.github.hookswitch.simulator.call.internal.engine;

import org.jspecify.annotations.NullMarked;

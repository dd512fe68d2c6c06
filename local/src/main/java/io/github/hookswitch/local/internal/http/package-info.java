/** The HTTP server of everything that listens on loopback here; not for use outside the simulator. */
@NullMarked
package io.github.hookswitch.simulator.internal.http;

import org.jspecify.annotations.NullMarked;

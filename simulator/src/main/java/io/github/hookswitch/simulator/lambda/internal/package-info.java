/** The HTTP server that local functions talk to; not for use outside the simulator. */
@NullMarked
package io.github.hookswitch.simulator.lambda.internal;

import org.jspecify.annotations.NullMarked;

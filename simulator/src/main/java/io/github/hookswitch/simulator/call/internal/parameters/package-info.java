/** What actions ask for: their parameters, read and checked as the service does it. */
@NullMarked
package io.github.hookswitch.simulator.call.internal.parameters;

import org.jspecify.annotations.NullMarked;

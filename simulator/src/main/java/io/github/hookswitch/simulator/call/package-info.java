/**
 * The PSTN audio service in miniature: calls, legs, action lists and invocations on virtual time.
 *
 * <p>{@link io.github.hookswitch.simulator.call.CallEngine} is the place to start; what it does where the service's
 * documentation is silent is written down in {@link io.github.hookswitch.simulator.call.ServiceRules}.
 */
@NullMarked
package io.github.hookswitch.simulator.call;

import org.jspecify.annotations.NullMarked;

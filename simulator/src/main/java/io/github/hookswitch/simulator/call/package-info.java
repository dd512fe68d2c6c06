/**
 * The PSTN audio service in miniature: calls, legs, action lists and invocations on virtual time.
 *
 * <p>{@link io.github.hookswitch.simulator.call.CallEngine} is the place to start, and is built by
 * {@code CallEngineBuilder} of the package {@code io.github.hookswitch.simulator.engine}; what it does where the service's
 * documentation is silent is written down in {@link io.github.hookswitch.simulator.call.ServiceRules}. The packages below
 * this one are internal, each standing on those before it: time, media, legs, parameters, actions, engine.
 */
@NullMarked
package io.github.hookswitch.simulator.call;

import org.jspecify.annotations.NullMarked;

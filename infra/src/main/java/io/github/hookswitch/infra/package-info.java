/**
 * CDK constructs for Amazon Chime SDK PSTN audio: {@link io.github.hookswitch.infra.SipMediaApplication},
 * {@link io.github.hookswitch.infra.SipRule} and {@link io.github.hookswitch.infra.PhoneNumber}.
 *
 * <p>Start with {@link io.github.hookswitch.infra.patterns.PhoneApplication}, which wires all of them.
 */
@NullMarked
package io.github.hookswitch.infra;

import org.jspecify.annotations.NullMarked;

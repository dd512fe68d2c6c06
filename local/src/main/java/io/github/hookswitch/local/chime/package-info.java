/**
 * The Amazon Chime SDK Voice control plane on loopback: phone numbers, SIP media applications and SIP rules, as strict as
 * the service's API model, with faults on demand. Start with {@link io.github.hookswitch.local.chime.ChimeEmulator}.
 */
@NullMarked
package io.github.hookswitch.local.chime;

import org.jspecify.annotations.NullMarked;

/** Chime SDK Voice at the gateway; not for users. */
@NullMarked
package io.github.hookswitch.local.internal.chime;

import org.jspecify.annotations.NullMarked;

/** Tests of the provider against the local Chime SDK Voice. */
@NullMarked
package io.github.hookswitch.provider;

import org.jspecify.annotations.NullMarked;

/** Tests of the state over a restart. */
@NullMarked
package io.github.hookswitch.local.internal.state;

import org.jspecify.annotations.NullMarked;

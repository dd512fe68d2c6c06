/** The service's side: what its errors mean. */
@NullMarked
package io.github.hookswitch.provider.internal.chime;

import org.jspecify.annotations.NullMarked;

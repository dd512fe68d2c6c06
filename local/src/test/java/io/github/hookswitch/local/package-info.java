/** The local AWS as a whole, with a small app. */
@NullMarked
package io.github.hookswitch.local;

import org.jspecify.annotations.NullMarked;

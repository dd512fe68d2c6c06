/** What all packages use. */
@NullMarked
package io.github.hookswitch.handler.internal;

import org.jspecify.annotations.NullMarked;

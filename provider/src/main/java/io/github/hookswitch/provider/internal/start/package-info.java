/** What makes the start of the function's process short. */
@NullMarked
package io.github.hookswitch.provider.internal.start;

import org.jspecify.annotations.NullMarked;

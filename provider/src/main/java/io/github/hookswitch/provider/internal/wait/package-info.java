/** Time: deadlines, pauses, and waiting for what the service does later. */
@NullMarked
package io.github.hookswitch.provider.internal.wait;

import org.jspecify.annotations.NullMarked;

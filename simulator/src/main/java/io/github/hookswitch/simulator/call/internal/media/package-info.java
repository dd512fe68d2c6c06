/** What is heard, said, pressed and recorded on a leg. */
@NullMarked
package io.github.hookswitch.simulator.call.internal.media;

import org.jspecify.annotations.NullMarked;

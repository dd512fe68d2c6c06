/** What the service says: {@link io.github.hookswitch.handler.event.CallEvent} and its parts. */
@NullMarked
package io.github.hookswitch.handler.event;

import org.jspecify.annotations.NullMarked;

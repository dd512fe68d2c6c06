/** Where a reader starts: {@link io.github.hookswitch.handler.CallHandler} answers events with a {@link io.github.hookswitch.handler.Response}. */
@NullMarked
package io.github.hookswitch.handler;

import org.jspecify.annotations.NullMarked;

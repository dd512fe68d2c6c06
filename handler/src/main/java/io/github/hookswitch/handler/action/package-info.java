/** What the service can do: {@link io.github.hookswitch.handler.action.Action} and its values. */
@NullMarked
package io.github.hookswitch.handler.action;

import org.jspecify.annotations.NullMarked;

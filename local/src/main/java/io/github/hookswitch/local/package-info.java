/** AWS on this machine: {@link io.github.hookswitch.local.LocalAws} deploys an app, and its numbers can be called. */
@NullMarked
package io.github.hookswitch.local;

import org.jspecify.annotations.NullMarked;

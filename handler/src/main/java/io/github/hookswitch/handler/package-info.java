/** Where a reader starts: the call handler and what it answers. */
@NullMarked
package io.github.hookswitch.handler;

import org.jspecify.annotations.NullMarked;

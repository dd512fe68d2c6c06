/** Where a reader starts: the call handler and what it answers. */
@NullMarked
package io.github.hookswitch.examples.hello;

import org.jspecify.annotations.NullMarked;

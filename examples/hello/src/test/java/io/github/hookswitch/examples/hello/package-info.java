/** The example called on the local phone. */
@NullMarked
package io.github.hookswitch.examples.hello;

import org.jspecify.annotations.NullMarked;

/** Input that nobody should send. */
@NullMarked
package io.github.hookswitch.handler.fuzz;

import org.jspecify.annotations.NullMarked;

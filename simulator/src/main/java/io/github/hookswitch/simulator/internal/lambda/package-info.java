/**
 * How Lambda's Java runtimes call a function's object; not for users. The processes of the local AWS run these classes
 * too, so they need nothing but the two libraries that Lambda brings along.
 */
@NullMarked
package io.github.hookswitch.simulator.internal.lambda;

import org.jspecify.annotations.NullMarked;

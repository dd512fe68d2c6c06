/** Tests of the example. */
@NullMarked
package io.github.hookswitch.examples.failover;

import org.jspecify.annotations.NullMarked;

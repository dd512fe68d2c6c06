/** One phone number, answered in two Regions: the second takes the calls that the first cannot. */
@NullMarked
package io.github.hookswitch.examples.failover;

import org.jspecify.annotations.NullMarked;

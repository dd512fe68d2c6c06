/** What docs/testing.md shows. */
@NullMarked
package io.github.hookswitch.simulator.testing.guide;

import org.jspecify.annotations.NullMarked;

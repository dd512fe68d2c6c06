/** What docs/testing.md shows. */
@NullMarked
package io.github.hookswitch.local.testing.guide;

import org.jspecify.annotations.NullMarked;

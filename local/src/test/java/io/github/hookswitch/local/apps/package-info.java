/** Applications of other people, deployed by their own tools. */
@NullMarked
package io.github.hookswitch.local.apps;

import org.jspecify.annotations.NullMarked;

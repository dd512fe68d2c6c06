/** The menu, synthesized and called. */
@NullMarked
package io.github.hookswitch.examples.menu;

import org.jspecify.annotations.NullMarked;

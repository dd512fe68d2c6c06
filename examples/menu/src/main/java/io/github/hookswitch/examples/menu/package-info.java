/** A phone menu, as an app of the CDK: {@link io.github.hookswitch.examples.menu.MenuStack}. */
@NullMarked
package io.github.hookswitch.examples.menu;

import org.jspecify.annotations.NullMarked;

/** Start here. */
@NullMarked
package io.github.hookswitch.provider;

import org.jspecify.annotations.NullMarked;

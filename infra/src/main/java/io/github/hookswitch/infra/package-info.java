/** Start here. */
@NullMarked
package io.github.hookswitch.infra;

import org.jspecify.annotations.NullMarked;

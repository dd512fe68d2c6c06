@NullMarked
package io.github.hookswitch.local.testing;

import org.jspecify.annotations.NullMarked;

@NullMarked
package io.github.hookswitch.local.junit;

import org.jspecify.annotations.NullMarked;

@NullMarked
package io.github.hookswitch.local.lambda;

import org.jspecify.annotations.NullMarked;

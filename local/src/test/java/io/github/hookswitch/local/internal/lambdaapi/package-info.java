@NullMarked
package io.github.hookswitch.local.internal.lambdaapi;

import org.jspecify.annotations.NullMarked;

@NullMarked
package io.github.hookswitch.local.internal.logs;

import org.jspecify.annotations.NullMarked;

@NullMarked
package io.github.hookswitch.provider.internal.log;

import org.jspecify.annotations.NullMarked;

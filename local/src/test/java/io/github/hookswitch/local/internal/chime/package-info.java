@NullMarked
package io.github.hookswitch.local.internal.chime;

import org.jspecify.annotations.NullMarked;

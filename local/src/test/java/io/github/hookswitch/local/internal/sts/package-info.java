@NullMarked
package io.github.hookswitch.local.internal.sts;

import org.jspecify.annotations.NullMarked;

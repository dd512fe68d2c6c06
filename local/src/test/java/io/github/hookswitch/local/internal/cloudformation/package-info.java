@NullMarked
package io.github.hookswitch.local.internal.cloudformation;

import org.jspecify.annotations.NullMarked;

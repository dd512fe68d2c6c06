@NullMarked
package io.github.hookswitch.local.internal.states;

import org.jspecify.annotations.NullMarked;

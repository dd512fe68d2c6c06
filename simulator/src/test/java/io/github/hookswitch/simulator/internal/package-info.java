@NullMarked
package io.github.hookswitch.simulator.internal;

import org.jspecify.annotations.NullMarked;

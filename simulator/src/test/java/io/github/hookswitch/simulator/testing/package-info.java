@NullMarked
package io.github.hookswitch.simulator.testing;

import org.jspecify.annotations.NullMarked;

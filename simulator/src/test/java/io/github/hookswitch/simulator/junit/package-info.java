@NullMarked
package io.github.hookswitch.simulator.junit;

import org.jspecify.annotations.NullMarked;

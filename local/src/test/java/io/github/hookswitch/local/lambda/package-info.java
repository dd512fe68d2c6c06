@NullMarked
package io.github.hookswitch.simulator.lambda;

import org.jspecify.annotations.NullMarked;

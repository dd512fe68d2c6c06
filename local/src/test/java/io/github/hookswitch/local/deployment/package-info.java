@NullMarked
package io.github.hookswitch.simulator.deployment;

import org.jspecify.annotations.NullMarked;

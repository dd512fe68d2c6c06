@NullMarked
package io.github.hookswitch.simulator.cli;

import org.jspecify.annotations.NullMarked;

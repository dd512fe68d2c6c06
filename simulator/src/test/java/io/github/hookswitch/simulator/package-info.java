@NullMarked
package io.github.hookswitch.simulator;

import org.jspecify.annotations.NullMarked;

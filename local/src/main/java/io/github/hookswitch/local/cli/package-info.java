/** The command-line tool: {@link io.github.hookswitch.simulator.cli.Hookswitch} is its main class. */
@NullMarked
package io.github.hookswitch.simulator.cli;

import org.jspecify.annotations.NullMarked;

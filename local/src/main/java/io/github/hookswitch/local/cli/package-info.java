/** The command-line tool: {@link io.github.hookswitch.local.cli.Hookswitch} is its main class. */
@NullMarked
package io.github.hookswitch.local.cli;

import org.jspecify.annotations.NullMarked;

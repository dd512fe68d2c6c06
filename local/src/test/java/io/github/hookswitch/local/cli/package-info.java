@NullMarked
package io.github.hookswitch.local.cli;

import org.jspecify.annotations.NullMarked;

@NullMarked
package io.github.hookswitch.simulator.internal.http;

import org.jspecify.annotations.NullMarked;

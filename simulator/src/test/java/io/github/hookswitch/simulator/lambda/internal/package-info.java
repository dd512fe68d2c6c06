@NullMarked
package io.github.hookswitch.simulator.lambda.internal;

import org.jspecify.annotations.NullMarked;

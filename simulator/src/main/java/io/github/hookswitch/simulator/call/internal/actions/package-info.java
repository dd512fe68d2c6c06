/** The actions of the service, one class each. An action knows what it works on and how it ends, not the call. */
@NullMarked
package io.github.hookswitch.simulator.call.internal.actions;

import org.jspecify.annotations.NullMarked;

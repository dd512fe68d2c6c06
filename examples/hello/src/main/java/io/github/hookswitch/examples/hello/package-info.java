/** A phone number that greets its caller and forwards the call. */
@NullMarked
package io.github.hookswitch.examples.hello;

import org.jspecify.annotations.NullMarked;

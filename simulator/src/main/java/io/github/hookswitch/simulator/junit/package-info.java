/** Test phones for JUnit 5 and 6: {@link io.github.hookswitch.simulator.junit.PhoneExtension}. */
@NullMarked
package io.github.hookswitch.simulator.junit;

import org.jspecify.annotations.NullMarked;

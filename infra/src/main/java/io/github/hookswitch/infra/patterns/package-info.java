/** Whole phone applications with good defaults: {@link io.github.hookswitch.infra.patterns.PhoneApplication}. */
@NullMarked
package io.github.hookswitch.infra.patterns;

import org.jspecify.annotations.NullMarked;

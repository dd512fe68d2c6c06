/** What the constructs share and users do not need: may change in any release. */
@NullMarked
package io.github.hookswitch.infra.internal;

import org.jspecify.annotations.NullMarked;

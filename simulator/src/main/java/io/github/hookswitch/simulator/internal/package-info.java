/** What several packages, and the local AWS, share; not for users. */
@NullMarked
package io.github.hookswitch.simulator.internal;

import org.jspecify.annotations.NullMarked;

/** Random sequences of deployments, whose account is compared with a model after each one. */
@NullMarked
package io.github.hookswitch.provider.sequences;

import org.jspecify.annotations.NullMarked;

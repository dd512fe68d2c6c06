/** The jar that ships, in processes of their own, against every fault at every step. */
@NullMarked
package io.github.hookswitch.provider.matrix;

import org.jspecify.annotations.NullMarked;

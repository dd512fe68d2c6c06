/** The signed calls. */
@NullMarked
package io.github.hookswitch.provider.internal.aws;

import org.jspecify.annotations.NullMarked;

/** The little JSON. */
@NullMarked
package io.github.hookswitch.provider.internal.json;

import org.jspecify.annotations.NullMarked;

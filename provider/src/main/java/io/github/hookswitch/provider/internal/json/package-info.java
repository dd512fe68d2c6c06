/** JSON, as little as the provider needs. */
@NullMarked
package io.github.hookswitch.provider.internal.json;

import org.jspecify.annotations.NullMarked;

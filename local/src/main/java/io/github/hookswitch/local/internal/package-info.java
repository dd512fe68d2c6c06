/** What several packages share; not for users. */
@NullMarked
package io.github.hookswitch.local.internal;

import org.jspecify.annotations.NullMarked;

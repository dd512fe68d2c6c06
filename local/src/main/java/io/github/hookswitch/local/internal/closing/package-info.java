/** How what was opened is closed again, whatever happens in between; not for users. */
@NullMarked
package io.github.hookswitch.local.internal.closing;

import org.jspecify.annotations.NullMarked;

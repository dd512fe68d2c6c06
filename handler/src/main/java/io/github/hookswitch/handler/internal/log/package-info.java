/** One structured line for each event; not API. */
@NullMarked
package io.github.hookswitch.handler.internal.log;

import org.jspecify.annotations.NullMarked;

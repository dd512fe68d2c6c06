/** The handlers of the guide, compiled and called. */
@NullMarked
package io.github.hookswitch.handler.guide;

import org.jspecify.annotations.NullMarked;

/** Reading events and writing responses; not API. */
@NullMarked
package io.github.hookswitch.handler.internal.json;

import org.jspecify.annotations.NullMarked;

/** Reading events and writing responses with Jackson's streaming core; not API. */
@NullMarked
package io.github.hookswitch.handler.internal.json;

import org.jspecify.annotations.NullMarked;

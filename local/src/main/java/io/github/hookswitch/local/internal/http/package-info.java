/** The HTTP server of everything that listens on loopback here; not for users. */
@NullMarked
package io.github.hookswitch.local.internal.http;

import org.jspecify.annotations.NullMarked;

/** Everything that listens on loopback here does it by Jetty with these limits and checks; not for users. */
@NullMarked
package io.github.hookswitch.local.internal.http;

import org.jspecify.annotations.NullMarked;

/** Tests of the web phone, by HTTP and in a browser. */
@NullMarked
package io.github.hookswitch.local.webphone;

import org.jspecify.annotations.NullMarked;

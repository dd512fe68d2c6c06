/** A telephone on a web page: dial deployed numbers, press digits, answer as the called party, and watch the call. */
@NullMarked
package io.github.hookswitch.local.webphone;

import org.jspecify.annotations.NullMarked;

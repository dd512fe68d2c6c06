/** What the web phone is made of; not for users. */
@NullMarked
package io.github.hookswitch.local.internal.webphone;

import org.jspecify.annotations.NullMarked;

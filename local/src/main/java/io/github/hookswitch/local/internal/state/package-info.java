/** What a local AWS keeps over a restart, in a folder that the user names; not for users. */
@NullMarked
package io.github.hookswitch.local.internal.state;

import org.jspecify.annotations.NullMarked;

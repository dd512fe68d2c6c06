/** AWS Security Token Service: who a caller is, and keys of roles; not for users. */
@NullMarked
package io.github.hookswitch.local.internal.sts;

import org.jspecify.annotations.NullMarked;

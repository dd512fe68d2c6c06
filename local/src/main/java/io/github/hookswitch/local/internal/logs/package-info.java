/** Amazon CloudWatch Logs as far as it is served here: groups, streams and events; not for users. */
@NullMarked
package io.github.hookswitch.local.internal.logs;

import org.jspecify.annotations.NullMarked;

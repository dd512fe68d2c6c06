/** What may stand in the log: no phone numbers, no signed URLs, nothing secret. */
@NullMarked
package io.github.hookswitch.provider.internal.log;

import org.jspecify.annotations.NullMarked;

/** What a request may look like, as an API model says it: members, types, lengths, patterns; not for users. */
@NullMarked
package io.github.hookswitch.local.internal.shapes;

import org.jspecify.annotations.NullMarked;

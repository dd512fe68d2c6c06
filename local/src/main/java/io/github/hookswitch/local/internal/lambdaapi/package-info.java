/** AWS Lambda as far as it is served here: its API over the functions that run here; not for users. */
@NullMarked
package io.github.hookswitch.local.internal.lambdaapi;

import org.jspecify.annotations.NullMarked;

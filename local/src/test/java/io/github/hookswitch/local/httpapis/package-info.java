/** Tests of applications' HTTP APIs. */
@NullMarked
package io.github.hookswitch.local.httpapis;

import org.jspecify.annotations.NullMarked;

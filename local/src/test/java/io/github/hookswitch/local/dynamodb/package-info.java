/** Tests of tables. */
@NullMarked
package io.github.hookswitch.local.dynamodb;

import org.jspecify.annotations.NullMarked;

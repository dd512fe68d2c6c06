/**
 * Test phones for Lambda functions in processes of their own and for whole apps:
 * {@link io.github.hookswitch.local.testing.LocalPhone} is the place to start.
 */
@NullMarked
package io.github.hookswitch.local.testing;

import org.jspecify.annotations.NullMarked;

/**
 * Lambda functions run locally, each in a process of its own that speaks the Lambda Runtime API; start at
 * {@link io.github.hookswitch.local.lambda.LocalFunctions}.
 */
@NullMarked
package io.github.hookswitch.local.lambda;

import org.jspecify.annotations.NullMarked;

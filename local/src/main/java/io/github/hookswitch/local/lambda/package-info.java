/**
 * Lambda functions run locally, each in a process of its own that speaks the Lambda Runtime API; start at
 * {@link io.github.hookswitch.simulator.lambda.LocalFunctions}.
 */
@NullMarked
package io.github.hookswitch.simulator.lambda;

import org.jspecify.annotations.NullMarked;

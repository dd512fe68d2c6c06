/** The Lambda function that handles calls: start with {@link io.github.hookswitch.infra.function.CallHandlerFunction}. */
@NullMarked
package io.github.hookswitch.infra.function;

import org.jspecify.annotations.NullMarked;

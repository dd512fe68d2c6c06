/** The Lambda entry point, and the call handler that is ready to deploy without code. */
@NullMarked
package io.github.hookswitch.handler.lambda;

import org.jspecify.annotations.NullMarked;

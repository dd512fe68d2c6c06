/**
 * What runs inside a function's own process: it fetches invocations, calls the handler and posts the answers. The
 * classes here may use the JDK, {@code aws-lambda-java-core}, {@code aws-lambda-java-serialization} and
 * {@link io.github.hookswitch.simulator.internal.lambda} only, since nothing else is on the class path of that process.
 */
@NullMarked
package io.github.hookswitch.local.lambda.runtime;

import org.jspecify.annotations.NullMarked;

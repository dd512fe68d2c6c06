/**
 * What runs inside a function's own process: it fetches invocations, calls the handler and posts the answers. The
 * classes here may use the JDK, {@code aws-lambda-java-core} and {@code aws-lambda-java-serialization} only, since nothing
 * else of the simulator is on the class path of that process.
 */
@NullMarked
package io.github.hookswitch.simulator.lambda.runtime;

import org.jspecify.annotations.NullMarked;

/** Functions that the tests put into jars and run in processes of their own. */
@NullMarked
package io.github.hookswitch.local.lambda.handlers;

import org.jspecify.annotations.NullMarked;

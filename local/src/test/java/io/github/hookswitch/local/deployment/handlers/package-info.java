/** Custom resource providers that the tests put into jars and run in processes of their own. */
@NullMarked
package io.github.hookswitch.local.deployment.handlers;

import org.jspecify.annotations.NullMarked;

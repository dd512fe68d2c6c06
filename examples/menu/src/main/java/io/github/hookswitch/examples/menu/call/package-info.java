/** What runs in Lambda: {@link io.github.hookswitch.examples.menu.call.Menu}. It needs nothing of the CDK. */
@NullMarked
package io.github.hookswitch.examples.menu.call;

import org.jspecify.annotations.NullMarked;

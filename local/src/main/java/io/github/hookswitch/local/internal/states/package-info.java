/** The state machines of the CDK's provider framework, and nothing else of Step Functions; not for users. */
@NullMarked
package io.github.hookswitch.local.internal.states;

import org.jspecify.annotations.NullMarked;

/** AWS CloudFormation as far as it is served here: change sets, stacks, their events and templates; not for users. */
@NullMarked
package io.github.hookswitch.local.internal.cloudformation;

import org.jspecify.annotations.NullMarked;

/** Roles, policies, and what they allow; not for users. */
@NullMarked
package io.github.hookswitch.local.internal.iam;

import org.jspecify.annotations.NullMarked;

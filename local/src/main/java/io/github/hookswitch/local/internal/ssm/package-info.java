/** Parameters of AWS Systems Manager; not for users. */
@NullMarked
package io.github.hookswitch.local.internal.ssm;

import org.jspecify.annotations.NullMarked;

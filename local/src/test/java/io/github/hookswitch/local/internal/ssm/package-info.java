@NullMarked
package io.github.hookswitch.local.internal.ssm;

import org.jspecify.annotations.NullMarked;

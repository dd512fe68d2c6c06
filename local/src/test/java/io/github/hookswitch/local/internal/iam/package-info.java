@NullMarked
package io.github.hookswitch.local.internal.iam;

import org.jspecify.annotations.NullMarked;

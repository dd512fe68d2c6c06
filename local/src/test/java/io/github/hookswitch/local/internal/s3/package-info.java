@NullMarked
package io.github.hookswitch.local.internal.s3;

import org.jspecify.annotations.NullMarked;

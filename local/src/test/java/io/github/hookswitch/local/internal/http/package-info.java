@NullMarked
package io.github.hookswitch.local.internal.http;

import org.jspecify.annotations.NullMarked;

@NullMarked
package io.github.hookswitch.local.internal.gateway;

import org.jspecify.annotations.NullMarked;

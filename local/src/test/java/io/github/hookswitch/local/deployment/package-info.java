@NullMarked
package io.github.hookswitch.local.deployment;

import org.jspecify.annotations.NullMarked;

@NullMarked
package io.github.hookswitch.provider.internal.cfn;

import org.jspecify.annotations.NullMarked;

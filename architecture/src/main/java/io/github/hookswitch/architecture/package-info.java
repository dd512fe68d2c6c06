/** What every module keeps to. */
@NullMarked
package io.github.hookswitch.architecture;

import org.jspecify.annotations.NullMarked;

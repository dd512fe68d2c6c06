/** {@code Custom::ChimeSipRule}: creates, changes and deletes a SIP rule. */
@NullMarked
package io.github.hookswitch.provider.siprule;

import org.jspecify.annotations.NullMarked;

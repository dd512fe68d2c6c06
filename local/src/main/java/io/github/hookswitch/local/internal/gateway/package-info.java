/**
 * The one port at which AWS's own tools find a local AWS: who calls, which service is meant, and how its protocol writes
 * answers and errors; not for users.
 */
@NullMarked
package io.github.hookswitch.local.internal.gateway;

import org.jspecify.annotations.NullMarked;

/** Tests of the local Chime SDK Voice with the AWS SDK's own client. */
@NullMarked
package io.github.hookswitch.simulator.chime;

import org.jspecify.annotations.NullMarked;

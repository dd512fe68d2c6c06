/** Tests of the local Chime SDK Voice with the AWS SDK's own client. */
@NullMarked
package io.github.hookswitch.local.chime;

import org.jspecify.annotations.NullMarked;

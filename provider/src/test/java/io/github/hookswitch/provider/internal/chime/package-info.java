/** The provider's client of the service beside the AWS SDK's. */
@NullMarked
package io.github.hookswitch.provider.internal.chime;

import org.jspecify.annotations.NullMarked;

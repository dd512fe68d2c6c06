/** Signed calls of an AWS service's REST API: the AWS SDK's signer, the JDK's HTTP client, and nothing else to load. */
@NullMarked
package io.github.hookswitch.provider.internal.aws;

import org.jspecify.annotations.NullMarked;

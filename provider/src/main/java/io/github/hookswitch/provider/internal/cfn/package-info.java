/** CloudFormation's side: its requests, the answers, and the signed URL that takes them. */
@NullMarked
package io.github.hookswitch.provider.internal.cfn;

import org.jspecify.annotations.NullMarked;

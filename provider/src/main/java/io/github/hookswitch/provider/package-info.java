/**
 * The Lambda behind a stack's custom resources: CloudFormation's requests come in at {@link
 * io.github.hookswitch.provider.ProviderHandler}, each gets exactly one answer.
 */
@NullMarked
package io.github.hookswitch.provider;

import org.jspecify.annotations.NullMarked;

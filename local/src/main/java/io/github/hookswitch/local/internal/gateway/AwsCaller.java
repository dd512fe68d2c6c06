package io.github.hookswitch.local.internal.gateway;

import org.jspecify.annotations.Nullable;

/**
 * Who sent a request, as its keys say, and where it is to be answered.
 *
 * @param account the account that the keys belong to, 12 digits
 * @param region the Region of the request
 * @param roleArn the role whose keys signed it; null for a user's keys and for unsigned requests, which may do everything
 */
public record AwsCaller(
        String account, String region, @Nullable String roleArn) {}

package io.github.hookswitch.local.internal.s3;

import java.time.Instant;

/**
 * A bucket.
 *
 * @param name its name
 * @param account the owner, 12 digits
 * @param region where it is
 * @param created when it was created
 */
public record BucketInfo(String name, String account, String region, Instant created) {}

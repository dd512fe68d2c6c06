package io.github.hookswitch.local.internal.s3;

import java.nio.file.Path;

/**
 * A content that was written.
 *
 * @param file where it is
 * @param size its length in bytes
 * @param etag S3's tag of it, without quotation marks
 */
record Content(Path file, long size, String etag) {}

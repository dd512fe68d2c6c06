package io.github.hookswitch.local.internal.s3;

import java.nio.file.Path;
import java.time.Instant;

/**
 * An object of a bucket. The file is never changed: a new object of the same key has a file of its own.
 *
 * @param key the key
 * @param file the content
 * @param size the content's length in bytes
 * @param etag what S3 gives for the content, without quotation marks
 * @param contentType the media type that was given with it
 * @param lastModified when it was put
 */
public record StoredObject(String key, Path file, long size, String etag, String contentType, Instant lastModified) {}

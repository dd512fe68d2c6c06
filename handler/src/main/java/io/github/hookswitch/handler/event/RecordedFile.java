package io.github.hookswitch.handler.event;

import io.github.hookswitch.handler.internal.Arguments;

/**
 * A recording in S3.
 *
 * @param bucketName the bucket
 * @param key the object's key; empty if the service named the bucket only
 */
public record RecordedFile(String bucketName, String key) {

    public RecordedFile {
        Arguments.notNull("bucketName", bucketName);
        Arguments.notNull("key", key);
    }
}

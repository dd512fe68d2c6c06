package io.github.hookswitch.local.internal.s3;

/** Is told of what happens to the objects of all buckets, after it has happened. */
public interface BucketListener {

    /**
     * An object was put, copied or uploaded in parts.
     *
     * @param bucket the bucket
     * @param object the object
     * @param how {@code Put}, {@code Copy} or {@code CompleteMultipartUpload}
     */
    void created(BucketInfo bucket, StoredObject object, String how);

    /**
     * An object was deleted.
     *
     * @param bucket the bucket
     * @param object the object as it was
     */
    void deleted(BucketInfo bucket, StoredObject object);
}

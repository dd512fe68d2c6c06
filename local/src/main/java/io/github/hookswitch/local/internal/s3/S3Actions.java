package io.github.hookswitch.local.internal.s3;

import io.github.hookswitch.local.internal.gateway.Access;
import io.github.hookswitch.local.internal.gateway.AwsException;
import java.util.Map;

/**
 * Asks for the permissions that operations need; their names are not always those of the operations.
 *
 * @see <a href="https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazons3.html">Actions of S3</a>
 */
final class S3Actions {
    private static final Map<String, String> OTHER_NAMES = Map.ofEntries(
            Map.entry("ListBuckets", "ListAllMyBuckets"),
            Map.entry("HeadBucket", "ListBucket"),
            Map.entry("ListObjects", "ListBucket"),
            Map.entry("ListObjectsV2", "ListBucket"),
            Map.entry("ListObjectVersions", "ListBucketVersions"),
            Map.entry("ListMultipartUploads", "ListBucketMultipartUploads"),
            Map.entry("ListParts", "ListMultipartUploadParts"),
            Map.entry("HeadObject", "GetObject"),
            Map.entry("CopyObject", "PutObject"),
            Map.entry("CreateMultipartUpload", "PutObject"),
            Map.entry("UploadPart", "PutObject"),
            Map.entry("UploadPartCopy", "PutObject"),
            Map.entry("CompleteMultipartUpload", "PutObject"),
            Map.entry("GetBucketEncryption", "GetEncryptionConfiguration"),
            Map.entry("PutBucketEncryption", "PutEncryptionConfiguration"),
            Map.entry("DeleteBucketEncryption", "PutEncryptionConfiguration"),
            Map.entry("GetBucketLifecycleConfiguration", "GetLifecycleConfiguration"),
            Map.entry("PutBucketLifecycleConfiguration", "PutLifecycleConfiguration"),
            Map.entry("DeleteBucketLifecycleConfiguration", "PutLifecycleConfiguration"),
            Map.entry("GetBucketNotificationConfiguration", "GetBucketNotification"),
            Map.entry("PutBucketNotificationConfiguration", "PutBucketNotification"),
            Map.entry("GetPublicAccessBlock", "GetBucketPublicAccessBlock"),
            Map.entry("PutPublicAccessBlock", "PutBucketPublicAccessBlock"),
            Map.entry("DeletePublicAccessBlock", "PutBucketPublicAccessBlock"),
            Map.entry("GetBucketCors", "GetBucketCORS"),
            Map.entry("PutBucketCors", "PutBucketCORS"),
            Map.entry("DeleteBucketCors", "PutBucketCORS"),
            Map.entry("DeleteBucketTagging", "PutBucketTagging"),
            Map.entry("DeleteBucketOwnershipControls", "PutBucketOwnershipControls"),
            Map.entry("GetBucketReplication", "GetReplicationConfiguration"),
            Map.entry("PutBucketReplication", "PutReplicationConfiguration"),
            Map.entry("DeleteBucketReplication", "PutReplicationConfiguration"),
            Map.entry("GetBucketAccelerateConfiguration", "GetAccelerateConfiguration"),
            Map.entry("PutBucketAccelerateConfiguration", "PutAccelerateConfiguration"),
            Map.entry("GetObjectLockConfiguration", "GetBucketObjectLockConfiguration"),
            Map.entry("PutObjectLockConfiguration", "PutBucketObjectLockConfiguration"));

    private final Access access;

    S3Actions(Access access) {
        this.access = access;
    }

    /** Refuses an operation that its sender may not do. */
    void require(S3Request request, String operation) {
        // A list of objects to delete is checked object by object.
        if (!operation.equals("DeleteObjects")) {
            String resource = operation.equals("ListBuckets") ? "*" : request.arn();
            require(request, OTHER_NAMES.getOrDefault(operation, operation), resource);
        }
        if (request.header("x-amz-copy-source").isPresent()) {
            CopySource source = CopySource.of(request);
            require(request, "GetObject", "arn:aws:s3:::" + source.bucket() + "/" + source.key());
        }
    }

    /** Whether the sender may delete an object of the bucket. */
    boolean mayDelete(S3Request request, String key) {
        try {
            require(request, "DeleteObject", request.arn() + "/" + key);
            return true;
        } catch (AwsException refused) {
            return false;
        }
    }

    private void require(S3Request request, String action, String resource) {
        if (request.call().isSigned()) {
            access.require(request.call().caller(), "s3:" + action, resource);
        } else {
            access.requirePublic("s3:" + action, resource);
        }
    }
}

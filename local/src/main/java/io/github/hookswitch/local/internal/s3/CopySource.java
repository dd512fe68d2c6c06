package io.github.hookswitch.local.internal.s3;

import io.github.hookswitch.local.internal.gateway.AwsException;

/** The object that a copy is made of. */
record CopySource(String bucket, String key) {

    static CopySource of(S3Request request) {
        String header = request.header("x-amz-copy-source").orElse("");
        String path =
                S3Request.decode(header.replaceFirst("\\?versionId=null$", "").replaceFirst("^/", ""));
        int slash = path.indexOf('/');
        if (slash <= 0 || slash == path.length() - 1) {
            throw AwsException.badRequest(
                    "InvalidArgument",
                    "Copy Source must mention the source bucket and key: " + "sourcebucket/sourcekey");
        }
        return new CopySource(path.substring(0, slash), path.substring(slash + 1));
    }

    boolean is(S3Request request) {
        return bucket.equals(request.bucket()) && key.equals(request.key());
    }

    StoredObject object(S3Store store) {
        if (!store.hasBucket(bucket)) {
            throw S3Errors.noSuchBucket();
        }
        return store.find(bucket, key).orElseThrow(S3Errors::noSuchKey);
    }
}

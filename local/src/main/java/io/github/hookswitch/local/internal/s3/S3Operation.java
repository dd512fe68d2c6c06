package io.github.hookswitch.local.internal.s3;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** Tells by method and query which operation of S3 a request is. */
final class S3Operation {
    /** Sub-resources of operations that are not served; without them the request would be taken for another one. */
    private static final Set<String> UNKNOWN = Set.of(
            "analytics",
            "intelligent-tiering",
            "inventory",
            "metrics",
            "retention",
            "legal-hold",
            "torrent",
            "restore",
            "select",
            "session",
            "metadataTable",
            "abac");

    private S3Operation() {}

    /** The operation's name, as AWS's documentation has it; one that is not served has the method and the sub-resource. */
    static String of(S3Request request) {
        if (request.bucket().isEmpty()) {
            return request.method().equals("GET") ? "ListBuckets" : unknown(request);
        }
        return request.key().isEmpty() ? ofBucket(request) : ofObject(request);
    }

    static Optional<BucketSetting> setting(S3Request request) {
        return Arrays.stream(BucketSetting.values())
                .filter(setting -> request.has(setting.parameter()))
                .findFirst();
    }

    private static String ofBucket(S3Request request) {
        Optional<String> setting = setting(request).map(BucketSetting::operation);
        return switch (request.method()) {
            case "HEAD" -> "HeadBucket";
            case "GET" -> setting.map(name -> "Get" + name).orElseGet(() -> bucketGet(request));
            case "PUT" ->
                setting.map(name -> "Put" + name)
                        .orElseGet(() -> request.has("acl") ? "PutBucketAcl" : plain(request, "CreateBucket"));
            case "DELETE" -> setting.map(name -> "Delete" + name).orElseGet(() -> plain(request, "DeleteBucket"));
            case "POST" -> request.has("delete") ? "DeleteObjects" : unknown(request);
            default -> unknown(request);
        };
    }

    private static String bucketGet(S3Request request) {
        if (request.has("location")) {
            return "GetBucketLocation";
        }
        if (request.has("versions")) {
            return "ListObjectVersions";
        }
        if (request.has("uploads")) {
            return "ListMultipartUploads";
        }
        if (request.has("acl")) {
            return "GetBucketAcl";
        }
        if (request.has("policyStatus")) {
            return "GetBucketPolicyStatus";
        }
        return plain(request, "2".equals(request.query().get("list-type")) ? "ListObjectsV2" : "ListObjects");
    }

    private static String ofObject(S3Request request) {
        return switch (request.method()) {
            case "HEAD" -> "HeadObject";
            case "GET" -> objectGet(request);
            case "PUT" -> objectPut(request);
            case "DELETE" ->
                request.has("uploadId")
                        ? "AbortMultipartUpload"
                        : request.has("tagging") ? "DeleteObjectTagging" : plain(request, "DeleteObject");
            case "POST" ->
                request.has("uploads")
                        ? "CreateMultipartUpload"
                        : request.has("uploadId") ? "CompleteMultipartUpload" : unknown(request);
            default -> unknown(request);
        };
    }

    private static String objectGet(S3Request request) {
        if (request.has("uploadId")) {
            return "ListParts";
        }
        if (request.has("tagging")) {
            return "GetObjectTagging";
        }
        if (request.has("acl")) {
            return "GetObjectAcl";
        }
        return request.has("attributes") ? "GetObjectAttributes" : plain(request, "GetObject");
    }

    private static String objectPut(S3Request request) {
        boolean copies = request.header("x-amz-copy-source").isPresent();
        if (request.has("uploadId")) {
            return copies ? "UploadPartCopy" : "UploadPart";
        }
        if (request.has("tagging")) {
            return "PutObjectTagging";
        }
        if (request.has("acl")) {
            return "PutObjectAcl";
        }
        return plain(request, copies ? "CopyObject" : "PutObject");
    }

    /** The operation without a sub-resource, unless the query names one that is not known here. */
    private static String plain(S3Request request, String operation) {
        return UNKNOWN.stream().anyMatch(request::has) ? unknown(request) : operation;
    }

    private static String unknown(S3Request request) {
        String parameters = String.join("&", request.query().keySet());
        return request.method() + (parameters.isEmpty() ? "" : "?" + parameters);
    }
}

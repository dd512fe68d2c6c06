package io.github.hookswitch.local.internal.s3;

import io.github.hookswitch.local.internal.gateway.AwsException;

/** What S3 says when it refuses. */
final class S3Errors {
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int PRECONDITION_FAILED = 412;

    private S3Errors() {}

    static AwsException noSuchBucket() {
        return new AwsException(NOT_FOUND, "NoSuchBucket", "The specified bucket does not exist");
    }

    static AwsException noSuchKey() {
        return new AwsException(NOT_FOUND, "NoSuchKey", "The specified key does not exist.");
    }

    static AwsException noSuchUpload() {
        return new AwsException(
                NOT_FOUND,
                "NoSuchUpload",
                "The specified upload does not exist. The upload ID may be invalid, or the upload may have been aborted"
                        + " or completed.");
    }

    static AwsException notFound(String code, String text) {
        return new AwsException(NOT_FOUND, code, text);
    }

    static AwsException conflict(String code, String text) {
        return new AwsException(CONFLICT, code, text);
    }

    static AwsException preconditionFailed() {
        return new AwsException(
                PRECONDITION_FAILED,
                "PreconditionFailed",
                "At least one of the pre-conditions you specified did not hold");
    }

    static AwsException accessDenied() {
        return new AwsException(FORBIDDEN, "AccessDenied", "Access Denied");
    }

    static AwsException expired() {
        return new AwsException(FORBIDDEN, "AccessDenied", "Request has expired");
    }

    static AwsException malformedXml() {
        return AwsException.badRequest(
                "MalformedXML",
                "The XML you provided was not well-formed or did not validate against our published schema");
    }
}

package io.github.hookswitch.local.internal.gateway;

import io.github.hookswitch.local.internal.http.LoopbackRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The scope that a request was signed for. The signature itself is not checked.
 *
 * @param keyId the access key id
 * @param region the Region
 * @param service the service's signing name
 */
record Signature(String keyId, String region, String service) {
    private static final Pattern HEADER =
            Pattern.compile("AWS4-\\S+ +.*?Credential=([^/,\\s]+)/\\d{8}/([^/,\\s]*)/([^/,\\s]+)/aws4_request.*");
    private static final Pattern QUERY =
            Pattern.compile("(?:.*&)?X-Amz-Credential=([^&]+).*", Pattern.CASE_INSENSITIVE);
    // S3's older kind of signature, which the AWS CLI and Python still use for presigned URLs in us-east-1.
    private static final Pattern OLDER_HEADER = Pattern.compile("AWS ([^:\\s]+):\\S+");
    private static final Pattern OLDER_QUERY = Pattern.compile("(?:.*&)?AWSAccessKeyId=([^&]+).*");
    private static final Pattern SCOPE = Pattern.compile("([^/]+)/\\d{8}/([^/]*)/([^/]+)/aws4_request");

    static Optional<Signature> of(LoopbackRequest request) {
        String header = request.header("Authorization");
        if (header != null) {
            Matcher older = OLDER_HEADER.matcher(header);
            return older.matches() ? Optional.of(ofS3(older)) : scope(HEADER.matcher(header));
        }
        String query = request.query();
        if (query == null) {
            return Optional.empty();
        }
        Matcher older = OLDER_QUERY.matcher(query);
        if (older.matches()) {
            return Optional.of(ofS3(older));
        }
        Matcher credential = QUERY.matcher(query);
        return credential.matches()
                ? scope(SCOPE.matcher(URLDecoder.decode(credential.group(1), StandardCharsets.UTF_8)))
                : Optional.empty();
    }

    private static Signature ofS3(Matcher keyId) {
        return new Signature(URLDecoder.decode(keyId.group(1), StandardCharsets.UTF_8), "us-east-1", "s3");
    }

    private static Optional<Signature> scope(Matcher scope) {
        return scope.matches()
                ? Optional.of(new Signature(scope.group(1), scope.group(2), scope.group(3)))
                : Optional.empty();
    }
}

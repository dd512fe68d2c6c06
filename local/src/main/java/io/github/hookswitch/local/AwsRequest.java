package io.github.hookswitch.local;

/**
 * A request to an AWS service that was answered at the end point of a {@link LocalAws}. It holds nothing of what was sent.
 *
 * @param service the service's signing name, such as {@code s3}
 * @param operation the operation, such as {@code PutObject}
 * @param status the answer's HTTP status; 0 if the connection was closed without one
 * @param account the caller's account, 12 digits
 * @param region the Region that the request was signed for
 */
public record AwsRequest(String service, String operation, int status, String account, String region) {}

package io.github.hookswitch.local.internal.apigateway;

/**
 * Which API of whom.
 *
 * @param id its id
 * @param account its account, 12 digits
 * @param region its Region
 */
record ApiId(String id, String account, String region) {

    /** The host name that it has in AWS. */
    String domainName() {
        return id + ".execute-api." + region + ".amazonaws.com";
    }

    /** The ARN of what a request asks for, as permissions and authorizers name it. */
    String executionArn(String stage, String methodAndPath) {
        return "arn:aws:execute-api:" + region + ":" + account + ":" + id + "/" + stage + "/" + methodAndPath;
    }
}

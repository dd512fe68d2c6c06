package io.github.hookswitch.local.internal.gateway;

import io.github.hookswitch.local.internal.http.LoopbackRequest;

/**
 * A request to a service.
 *
 * @param service the name that it was signed for, such as {@code s3}
 * @param operation what is asked for as far as the protocol says so outside the path, such as {@code CreateChangeSet};
 *     else method and path
 * @param caller who asks
 * @param http the request as it came
 */
public record AwsCall(String service, String operation, AwsCaller caller, LoopbackRequest http) {

    /**
     * Whether somebody signed it.
     *
     * @return false if it says nothing of who sent it
     */
    public boolean isSigned() {
        return RequestReader.isSigned(http);
    }
}

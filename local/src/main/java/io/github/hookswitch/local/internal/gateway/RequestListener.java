package io.github.hookswitch.local.internal.gateway;

/** Is told of each request to a service after it was answered. */
@FunctionalInterface
public interface RequestListener {

    /**
     * A request was answered.
     *
     * @param service the service's signing name
     * @param operation the operation, without anything that the user sent
     * @param caller who asked
     * @param status the answer's HTTP status; 0 if the connection was closed without one
     */
    void answered(String service, String operation, AwsCaller caller, int status);
}

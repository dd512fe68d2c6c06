package io.github.hookswitch.local.internal.gateway;

import io.github.hookswitch.local.internal.http.LoopbackResponse;
import java.util.Optional;

/** Sends requests for services that are not served here to where they are. */
@FunctionalInterface
public interface PassOn {

    /**
     * Passes nothing on.
     *
     * @return such a rule
     */
    static PassOn nothing() {
        return call -> Optional.empty();
    }

    /**
     * Whether the user named a place for a service, so that it is not answered here even if it could be.
     *
     * @param service the signing name
     * @return false unless it was named
     */
    default boolean takes(String service) {
        return false;
    }

    /**
     * Passes a request on if the user said where to.
     *
     * @param call the request
     * @return the other side's answer; empty if nobody was named for this service
     * @throws AwsException if the other side does not answer
     * @throws InterruptedException if the gateway closes while this waits
     */
    Optional<LoopbackResponse> answer(AwsCall call) throws InterruptedException;
}

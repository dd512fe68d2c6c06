package io.github.hookswitch.local.internal.gateway;

import io.github.hookswitch.local.internal.http.LoopbackResponse;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One AWS service as far as it is served here. Several requests may come at the same time. */
public interface AwsService {

    /**
     * The names under which requests to it are signed.
     *
     * @return such as {@code cloudformation}; not empty
     */
    Set<String> signingNames();

    /**
     * How its answers and errors are written.
     *
     * @return the protocol
     */
    Protocol protocol();

    /**
     * Whether requests without a signature are answered too, as far as the service's own rules go.
     *
     * @return false for most services
     */
    default boolean forAnyone() {
        return false;
    }

    /**
     * The operation's name, for the log of requests. A service whose operations show in method and path says so here.
     *
     * @param call the request
     * @return such as {@code PutObject}
     */
    default String operation(AwsCall call) {
        return call.operation();
    }

    /**
     * Answers a request.
     *
     * @param call the request and who sent it
     * @return the answer; null to close the connection without one, which only a fault that was asked for does
     * @throws AwsException if the service refuses; the gateway writes it as the protocol does
     * @throws InterruptedException if the gateway closes while this waits
     */
    @Nullable
    LoopbackResponse answer(AwsCall call) throws InterruptedException;
}

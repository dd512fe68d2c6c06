package io.github.hookswitch.local.internal.gateway;

import io.github.hookswitch.local.internal.http.LoopbackRequest;
import io.github.hookswitch.local.internal.http.LoopbackResponse;
import org.jspecify.annotations.Nullable;

/** Something at the port that is no AWS service, told by its path: the web phone, an application's HTTP API. */
public interface Site {

    /**
     * Whether a request is for this site.
     *
     * @param path the request's path, without the query
     * @return true if it is
     */
    boolean serves(String path);

    /**
     * Whether web pages may send requests to it. The site has to tell its own page from others then.
     *
     * @return false if a request that a browser sends is refused
     */
    boolean forBrowsers();

    /**
     * Answers a request.
     *
     * @param request the request
     * @return the answer; null to close the connection without one
     * @throws InterruptedException if the gateway closes while this waits
     */
    @Nullable
    LoopbackResponse answer(LoopbackRequest request) throws InterruptedException;
}

package io.github.hookswitch.local.internal.apigateway;

import io.github.hookswitch.local.internal.http.LoopbackResponse;

/** Something of an application that answers HTTP requests. */
interface Api {

    /** What the template calls it, for those who look for one by name. */
    String name();

    /** Where it is, for those who call it without knowing its stages: the path after the gateway's own address. */
    String defaultPath();

    /**
     * Answers a request.
     *
     * @param request the request, with its path after the API's own
     * @return the answer
     * @throws InterruptedException if the gateway closes while this waits
     */
    LoopbackResponse answer(ApiRequest request) throws InterruptedException;
}

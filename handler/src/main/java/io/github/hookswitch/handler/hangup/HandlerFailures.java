package io.github.hookswitch.handler.hangup;

import io.github.hookswitch.handler.event.CallEvent;

/** Is told when a handler has failed and its call was ended instead. */
@FunctionalInterface
public interface HandlerFailures {

    /**
     * A handler threw, or answered null.
     *
     * @param event the event it was to answer
     * @param failure what it threw
     */
    void failed(CallEvent event, Throwable failure);
}

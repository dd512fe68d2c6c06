package io.github.hookswitch.handler;

import io.github.hookswitch.handler.event.CallEvent;

/**
 * Answers the events of a call: the one method that an application implements.
 *
 * <p>The service may deliver an event twice, so the answer should depend on the event alone and side effects should
 * be idempotent, by transaction id, sequence and type of event. It waits 5 seconds for an answer before it retries and
 * hangs up after 20.
 *
 * <p>{@link io.github.hookswitch.handler.lambda.LambdaCallHandler} runs a handler in AWS Lambda, with
 * {@link io.github.hookswitch.handler.hangup.HangupAwareness} around it.
 *
 * @see CallFlow
 * @see <a href="https://docs.aws.amazon.com/chime-sdk/latest/dg/pstn-invocations.html">Invocation events</a>
 */
@FunctionalInterface
public interface CallHandler {

    /**
     * Answers an event.
     *
     * @param event what happened
     * @return what is to be done, never null
     */
    Response handle(CallEvent event);
}

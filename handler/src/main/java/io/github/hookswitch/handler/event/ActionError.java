package io.github.hookswitch.handler.event;

import io.github.hookswitch.handler.internal.Arguments;

/**
 * Why an action failed, or why an answer was refused.
 *
 * <p>The service puts this in three places and shapes; the event's reader looks at all of them. Both parts may be empty.
 *
 * @param type the {@code ErrorType}, such as {@code CallNotAnswered}; an open set
 * @param message the {@code ErrorMessage}
 * @see <a href="https://docs.aws.amazon.com/chime-sdk/latest/dg/unexpected-action-fail.html">Debugging failed
 *     actions</a>
 */
public record ActionError(String type, String message) {

    public ActionError {
        Arguments.notNull("type", type);
        Arguments.notNull("message", message);
    }

    /** No error was given. */
    public static final ActionError NONE = new ActionError("", "");
}

package io.github.hookswitch.handler.hangup;

/**
 * What happens to the other leg when one leg of a call has ended. It makes no difference when the handler itself hung the
 * leg up and goes on with the other one, as in a transfer.
 */
public enum HangupPolicy {

    /** The other leg is hung up as well: after the handler's last actions, if it gave any. */
    END_CALL,

    /**
     * When the called party has left, the caller stays for what the handler answers, such as a survey or a menu. Without
     * such an answer the caller would wait in silence and is hung up. When the caller has left, the called party is hung
     * up as with {@link #END_CALL}.
     */
    KEEP_CALLER
}

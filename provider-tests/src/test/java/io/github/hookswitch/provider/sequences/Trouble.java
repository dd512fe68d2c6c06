package io.github.hookswitch.provider.sequences;

/**
 * What goes wrong during a deployment.
 *
 * @param kind what it is
 * @param at which request, or which place among the resources of a stack
 */
record Trouble(Kind kind, int at) {
    enum Kind {
        NONE(true),
        /** Lambda runs the function a second time with the same event. */
        DELIVERED_TWICE(true),
        /** The function's answer does not arrive; Lambda runs it again. */
        ANSWER_LOST(true),
        /** The function's process dies while it waits; Lambda runs it again. */
        KILLED(true),
        /** A call of the service has its effect, and its answer does not arrive. */
        CALL_ANSWER_LOST(true),
        /** A resource fails, and the stack is rolled back. */
        RESOURCE_FAILS(false),
        /** No answer of the function arrives, whenever Lambda runs it. */
        NEVER_ANSWERED(false),
        /** The function's process dies while it waits, and Lambda does not run it again. */
        KILLED_FOR_GOOD(false),
        /** Lambda never runs the function. */
        NEVER_RUN(false);

        /** Whether the deployment has to succeed nevertheless. */
        final boolean temporary;

        Kind(boolean temporary) {
            this.temporary = temporary;
        }
    }
}

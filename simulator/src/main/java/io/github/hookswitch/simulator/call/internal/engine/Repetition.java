package io.github.hookswitch.simulator.call.internal.engine;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Notices a function that answers a failure again and again with what fails again. */
final class Repetition {
    private static final int MOST = 25;

    private @Nullable String failure;
    private byte[] reply = {};
    private int times;

    /** Whether the same failure was answered in the same way so often that it will go on forever. */
    boolean isEndless(CallEvent event, byte[] newReply) {
        if (event.type() != CallEventType.ACTION_FAILED && event.type() != CallEventType.INVALID_LAMBDA_RESPONSE) {
            failure = null;
            return false;
        }
        String newFailure = event.type() + " " + event.error() + " " + event.actionData();
        boolean same = newFailure.equals(failure) && Arrays.equals(newReply, reply);
        times = same ? times + 1 : 1;
        failure = newFailure;
        reply = newReply;
        return times >= MOST;
    }

    String reason() {
        return "the function answered the same failure " + MOST + " times in a row with the same reply, which fails in"
                + " the same way again. Answer ACTION_FAILED with something else, or hang up";
    }
}

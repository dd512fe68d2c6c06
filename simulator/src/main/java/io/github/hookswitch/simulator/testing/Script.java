package io.github.hookswitch.simulator.testing;

import io.github.hookswitch.simulator.call.ConditionNotReachedException;
import io.github.hookswitch.simulator.call.SimulatedCall;
import java.time.Duration;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Follows the script of a test; where the call does not, it fails with everything that is needed to see why. */
final class Script {
    private final SimulatedCall call;
    private final Duration timeout;

    Script(SimulatedCall call, Duration timeout) {
        this.call = call;
        this.timeout = timeout;
    }

    SimulatedCall call() {
        return call;
    }

    /** Lets time pass until the condition holds. */
    void await(String what, Predicate<SimulatedCall> condition) {
        try {
            call.runUntil(what, condition, timeout);
        } catch (ConditionNotReachedException never) {
            // Its message has the timeline too, once is enough.
            throw failure("Expected " + what + ", but within " + timeout + " it did not happen", never.getCause());
        }
    }

    /** Does what a party does; that it cannot is a failure of the script. */
    void act(String what, Runnable action) {
        try {
            action.run();
        } catch (IllegalStateException impossible) {
            String reason =
                    String.valueOf(impossible.getMessage()).lines().findFirst().orElse("");
            throw failure("Could not " + what + ": " + reason, impossible);
        }
    }

    void check(String what, boolean holds) {
        if (!holds) {
            throw failure("Expected " + what, null);
        }
    }

    private AssertionError failure(String what, @Nullable Throwable cause) {
        Throwable thrown = Events.thrown(call);
        AssertionError failure = new AssertionError(what + ".\n" + call, thrown == null ? cause : thrown);
        if (thrown != null && cause != null) {
            failure.addSuppressed(cause);
        }
        return failure;
    }
}

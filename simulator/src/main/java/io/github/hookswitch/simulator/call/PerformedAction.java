package io.github.hookswitch.simulator.call;

import io.github.hookswitch.handler.event.LegTag;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An action that the service began to run.
 *
 * @param type the action's {@code Type}
 * @param leg the leg it runs on
 * @param parameters JSON of its parameters as executed, with the defaults that were used
 * @param startedAt when it began, in virtual time
 * @param endedAt when it ended; null while it runs
 * @param outcome its result
 * @param errorType the service's name of the error; null unless it failed
 * @param errorMessage what is wrong; null unless it failed
 */
public record PerformedAction(
        String type,
        LegTag leg,
        String parameters,
        Instant startedAt,
        @Nullable Instant endedAt,
        Outcome outcome,
        @Nullable String errorType,
        @Nullable String errorMessage) {

    /** What becomes of an action. */
    public enum Outcome {
        /** It is running. */
        RUNNING,
        /** It did what it was to do. */
        SUCCEEDED,
        /** It failed, and the rest of its list was dropped. */
        FAILED,
        /** An update of the call cut it off. */
        INTERRUPTED,
        /** Its leg or the call ended. */
        DROPPED
    }
}

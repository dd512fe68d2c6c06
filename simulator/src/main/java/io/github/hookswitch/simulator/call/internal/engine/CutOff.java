package io.github.hookswitch.simulator.call.internal.engine;

import io.github.hookswitch.simulator.call.SimpleTimelineVisitor;
import io.github.hookswitch.simulator.call.TimelineEntry;
import java.time.Instant;
import java.util.List;

/** Explains why a call was cut off that has had all its invocations: what its handler did again and again. */
final class CutOff extends SimpleTimelineVisitor<Boolean> {
    private TimelineEntry.ActionFailed failed = new TimelineEntry.ActionFailed(Instant.EPOCH, "", "", "");
    private int times;

    private CutOff() {}

    static String reason(List<TimelineEntry> timeline, int invocations) {
        CutOff repeated = new CutOff();
        timeline.forEach(entry -> entry.accept(repeated));
        String limit = "the call has had " + invocations + " invocations, which is the service's limit";
        return repeated.times < 2
                ? limit
                : limit + ": " + repeated.failed.actionType() + " failed " + repeated.times + " times in a row ("
                        + repeated.failed.errorType() + ": " + repeated.failed.errorMessage()
                        + "), because the handler answers its failure with it again. Answer ACTION_FAILED with something else,"
                        + " or hang up";
    }

    @Override
    public Boolean actionFailed(TimelineEntry.ActionFailed entry) {
        boolean again = entry.actionType().equals(failed.actionType())
                && entry.errorType().equals(failed.errorType())
                && entry.errorMessage().equals(failed.errorMessage());
        times = again ? times + 1 : 1;
        failed = entry;
        return again;
    }

    @Override
    public Boolean actionSucceeded(TimelineEntry.ActionSucceeded entry) {
        times = 0;
        return false;
    }

    @Override
    protected Boolean otherwise(TimelineEntry entry) {
        return false;
    }
}

package io.github.hookswitch.simulator.ladder;

import io.github.hookswitch.simulator.call.TimelineEntry;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The time in which the service runs an action, or the function thinks.
 *
 * @param lane whose time it is
 * @param top where it begins
 * @param end where it ends; null while it lasts
 */
record Activity(Lane lane, double top, @Nullable Double end) {

    static List<Activity> of(List<Rung> rungs) {
        List<Activity> all = new ArrayList<>();
        @Nullable Activity action = null;
        @Nullable Activity invocation = null;
        for (Rung rung : rungs) {
            TimelineEntry entry = rung.step().entry();
            if (entry instanceof TimelineEntry.ActionStarted) {
                action = new Activity(Lane.SERVICE, rung.y(), null);
            } else if (action != null && endsAction(entry)) {
                all.add(new Activity(Lane.SERVICE, action.top, rung.y()));
                action = null;
            } else if (entry instanceof TimelineEntry.EventSent) {
                invocation = new Activity(Lane.FUNCTION, rung.y(), null);
            } else if (invocation != null && endsInvocation(entry)) {
                all.add(new Activity(Lane.FUNCTION, invocation.top, rung.y()));
                invocation = null;
            }
        }
        if (action != null) {
            all.add(action);
        }
        if (invocation != null) {
            all.add(invocation);
        }
        return all;
    }

    private static boolean endsAction(TimelineEntry entry) {
        return entry instanceof TimelineEntry.ActionSucceeded
                || entry instanceof TimelineEntry.ActionFailed
                || entry instanceof TimelineEntry.ActionInterrupted
                || (entry instanceof TimelineEntry.ActionDropped dropped && dropped.started());
    }

    private static boolean endsInvocation(TimelineEntry entry) {
        return entry instanceof TimelineEntry.ReplyReceived
                || entry instanceof TimelineEntry.ReplyIgnored
                || entry instanceof TimelineEntry.ReplyRefused
                || entry instanceof TimelineEntry.InvocationFailed;
    }
}

package io.github.hookswitch.simulator.ladder;

import io.github.hookswitch.simulator.call.SimpleTimelineVisitor;
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

    /** What an entry says of the two that can be busy. */
    private enum Mark {
        ACTION_BEGINS,
        ACTION_ENDS,
        INVOCATION_BEGINS,
        INVOCATION_ENDS,
        NOTHING
    }

    static List<Activity> of(List<Rung> rungs) {
        Marks marks = new Marks();
        List<Activity> all = new ArrayList<>();
        @Nullable Activity action = null;
        @Nullable Activity invocation = null;
        for (Rung rung : rungs) {
            switch (rung.step().entry().accept(marks)) {
                case ACTION_BEGINS -> action = new Activity(Lane.SERVICE, rung.y(), null);
                case ACTION_ENDS -> action = end(action, rung, all);
                case INVOCATION_BEGINS -> invocation = new Activity(Lane.FUNCTION, rung.y(), null);
                case INVOCATION_ENDS -> invocation = end(invocation, rung, all);
                case NOTHING -> {}
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

    private static @Nullable Activity end(@Nullable Activity open, Rung rung, List<Activity> all) {
        if (open != null) {
            all.add(new Activity(open.lane, open.top, rung.y()));
        }
        return null;
    }

    private static final class Marks extends SimpleTimelineVisitor<Mark> {
        @Override
        public Mark actionStarted(TimelineEntry.ActionStarted entry) {
            return Mark.ACTION_BEGINS;
        }

        @Override
        public Mark actionSucceeded(TimelineEntry.ActionSucceeded entry) {
            return Mark.ACTION_ENDS;
        }

        @Override
        public Mark actionFailed(TimelineEntry.ActionFailed entry) {
            return Mark.ACTION_ENDS;
        }

        @Override
        public Mark actionInterrupted(TimelineEntry.ActionInterrupted entry) {
            return Mark.ACTION_ENDS;
        }

        @Override
        public Mark actionDropped(TimelineEntry.ActionDropped entry) {
            return entry.started() ? Mark.ACTION_ENDS : Mark.NOTHING;
        }

        @Override
        public Mark eventSent(TimelineEntry.EventSent entry) {
            return Mark.INVOCATION_BEGINS;
        }

        @Override
        public Mark replyReceived(TimelineEntry.ReplyReceived entry) {
            return Mark.INVOCATION_ENDS;
        }

        @Override
        public Mark replyIgnored(TimelineEntry.ReplyIgnored entry) {
            return Mark.INVOCATION_ENDS;
        }

        @Override
        public Mark replyRefused(TimelineEntry.ReplyRefused entry) {
            return Mark.INVOCATION_ENDS;
        }

        @Override
        public Mark invocationFailed(TimelineEntry.InvocationFailed entry) {
            return Mark.INVOCATION_ENDS;
        }

        @Override
        protected Mark otherwise(TimelineEntry entry) {
            return Mark.NOTHING;
        }
    }
}

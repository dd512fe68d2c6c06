package io.github.hookswitch.simulator.call;

import org.jspecify.annotations.Nullable;

/**
 * A visitor that treats all kinds of entry alike, except those whose method is overridden.
 *
 * @param <R> what is made of an entry
 */
public abstract class SimpleTimelineVisitor<R extends @Nullable Object> implements TimelineVisitor<R> {

    /** For subclasses. */
    protected SimpleTimelineVisitor() {}

    /**
     * What is made of an entry whose kind has no method of its own.
     *
     * @param entry the entry
     * @return the result
     */
    protected abstract R otherwise(TimelineEntry entry);

    @Override
    public R eventSent(TimelineEntry.EventSent entry) {
        return otherwise(entry);
    }

    @Override
    public R replyReceived(TimelineEntry.ReplyReceived entry) {
        return otherwise(entry);
    }

    @Override
    public R replyIgnored(TimelineEntry.ReplyIgnored entry) {
        return otherwise(entry);
    }

    @Override
    public R replyRefused(TimelineEntry.ReplyRefused entry) {
        return otherwise(entry);
    }

    @Override
    public R invocationFailed(TimelineEntry.InvocationFailed entry) {
        return otherwise(entry);
    }

    @Override
    public R handlerThrew(TimelineEntry.HandlerThrew entry) {
        return otherwise(entry);
    }

    @Override
    public R actionStarted(TimelineEntry.ActionStarted entry) {
        return otherwise(entry);
    }

    @Override
    public R actionSucceeded(TimelineEntry.ActionSucceeded entry) {
        return otherwise(entry);
    }

    @Override
    public R actionFailed(TimelineEntry.ActionFailed entry) {
        return otherwise(entry);
    }

    @Override
    public R actionInterrupted(TimelineEntry.ActionInterrupted entry) {
        return otherwise(entry);
    }

    @Override
    public R actionDropped(TimelineEntry.ActionDropped entry) {
        return otherwise(entry);
    }

    @Override
    public R keyPressed(TimelineEntry.KeyPressed entry) {
        return otherwise(entry);
    }

    @Override
    public R partySpoke(TimelineEntry.PartySpoke entry) {
        return otherwise(entry);
    }

    @Override
    public R soundStarted(TimelineEntry.SoundStarted entry) {
        return otherwise(entry);
    }

    @Override
    public R recordingStored(TimelineEntry.RecordingStored entry) {
        return otherwise(entry);
    }

    @Override
    public R legStarted(TimelineEntry.LegStarted entry) {
        return otherwise(entry);
    }

    @Override
    public R legRinging(TimelineEntry.LegRinging entry) {
        return otherwise(entry);
    }

    @Override
    public R legConnected(TimelineEntry.LegConnected entry) {
        return otherwise(entry);
    }

    @Override
    public R legDisconnected(TimelineEntry.LegDisconnected entry) {
        return otherwise(entry);
    }
}
